package io.workstream.deliveryaudit;

import java.time.Instant;

/**
 * How often deliveries failed for one reason.
 *
 * @param channel the side: {@code jivo_outbound} or {@code wa_outbound}
 * @param reason code of the failure
 * @param latestAt when it happened last
 */
public record FailureCount(String channel, String reason, long count, Instant latestAt) {}
