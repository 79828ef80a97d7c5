package io.workstream.connector.ra.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one call to the outside ended.
 *
 * @param outcome what is known about the call
 * @param httpStatus the answer's status, 0 without an answer
 * @param externalId the receiver's id of the message, where it names one
 * @param errorCode the receiver's own error code (Meta's number), where it names one
 * @param errorMessage a reason for people, without secrets; present unless accepted
 * @param retryAfter the pause that the receiver asked for
 * @param took from the first attempt to connect to the last byte of the answer
 */
public record DeliveryReceipt(
        Outcome outcome,
        int httpStatus,
        @Nullable String externalId,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        @Nullable Duration retryAfter,
        Duration took) {

    /** What is known about a call once it is over. */
    public enum Outcome {
        /** Answered with 2xx. */
        ACCEPTED,
        /** Answered with something else: the receiver did not take it. */
        REFUSED,
        /** Nothing was sent: no address, no connection. Safe to repeat. */
        UNREACHABLE,
        /** Sent, at least in part, and never answered: the receiver may have taken it. */
        UNANSWERED,
        /** Our own rules for outgoing calls forbid the address. */
        FORBIDDEN
    }
}
