package io.workstream.web.page.delivery;

import io.workstream.deliveryaudit.FailureCount;
import io.workstream.deliveryaudit.FailureCounts;
import java.util.List;

/**
 * One reason of failures and how long its bar is.
 *
 * @param percent of the most frequent reason
 * @param share percent of all
 */
public record FailureBar(FailureCount failure, long percent, long share) {

    /** The bars of a chart. */
    static List<FailureBar> of(FailureCounts counts) {
        long most = counts.items().stream().mapToLong(FailureCount::count).max().orElse(1);
        return counts.items().stream()
                .map(item -> new FailureBar(
                        item,
                        Math.max(1, Math.round(100.0 * item.count() / most)),
                        Math.round(100.0 * item.count() / counts.total())))
                .toList();
    }
}
