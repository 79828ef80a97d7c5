package io.workstream.deliveryaudit;

import java.util.List;

/**
 * Failures that nobody has mended yet, by reason.
 *
 * @param items the most frequent first
 * @param total of all
 * @param complete whether all were counted; else only the newest {@code total}
 */
public record FailureCounts(List<FailureCount> items, long total, boolean complete) {}
