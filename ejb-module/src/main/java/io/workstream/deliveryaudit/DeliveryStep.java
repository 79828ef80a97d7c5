package io.workstream.deliveryaudit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station on the way of a delivery.
 *
 * @param station {@code received, enqueued, dequeued, sent, reported, accepted, delivered, read, failed}
 * @param sinceStartMs milliseconds since the first station
 * @param durationMs how long the call took; of {@code sent} only
 * @param outcome what the delivery became by the call; of {@code sent} only
 */
public record DeliveryStep(
        String station, Instant at, long sinceStartMs, @Nullable Integer durationMs, @Nullable String outcome) {}
