package io.workstream.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call made for a delivery.
 *
 * @param status what the delivery became by it
 * @param httpStatus the answer's status, absent without an answer
 * @param durationMs milliseconds
 */
public record AttemptView(
        Instant attemptedAt,
        String status,
        @Nullable Integer httpStatus,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        int durationMs) {}
