package io.workstream.connector.ra.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a download ended. Unless it is COMPLETE, what the sink got is worthless.
 *
 * @param ending what is known
 * @param httpStatus the answer's status, 0 without an answer
 * @param contentType as the sender declares it, if it does
 * @param size bytes handed to the sink; for content that announced itself as too large, what it announced
 * @param reason for people, without secrets; present unless complete
 * @param retryAfter the pause that the sender asked for
 * @param took from the first attempt to connect to the last byte
 */
public record Download(
        Ending ending,
        int httpStatus,
        @Nullable String contentType,
        long size,
        @Nullable String reason,
        @Nullable Duration retryAfter,
        Duration took) {

    /** How a download can end. */
    public enum Ending {
        /** The sink has all of it. */
        COMPLETE,
        /** Larger than the limit; asking again will not help. */
        TOO_LARGE,
        /** Answered with another status than 200: gone, or not for us. */
        REFUSED,
        /** Broken off, or too slow. Worth another try. */
        BROKEN_OFF,
        /** No address, no connection. Worth another try. */
        UNREACHABLE,
        /** Our own rules for outgoing calls forbid the address, or one to which it redirects. */
        FORBIDDEN
    }
}
