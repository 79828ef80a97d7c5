package io.workstream.web.page.workspace;

import io.workstream.shared.Page;
import java.util.function.Predicate;

/**
 * A count for the overview.
 *
 * @param count how many
 * @param atLeast whether there may be more than were counted
 */
public record Figure(long count, boolean atLeast) {

    /** Counts within the part of a list that was read. */
    public static <T> Figure of(Page<T> page, Predicate<T> wanted) {
        return new Figure(page.items().stream().filter(wanted).count(), page.next() != null);
    }

    /** As it is shown: a plus sign says that there may be more. */
    public String label() {
        return atLeast ? count + "+" : Long.toString(count);
    }
}
