package io.workstream.conversation;

import org.jspecify.annotations.Nullable;

/**
 * How a fetch ended.
 *
 * @param reason for people, without secrets; present unless done
 * @param sha256 what the bytes should be, hexadecimal, where the provider says it
 */
public record Fetched(Outcome outcome, @Nullable String reason, @Nullable String sha256) {

    /** What is known afterwards. */
    public enum Outcome {
        /** All of it is here. */
        DONE,
        /** Not now; asking again may help. */
        LATER,
        /** It is larger than wanted. */
        TOO_LARGE,
        /** Asking again will not help. */
        NEVER
    }

    /** All of it is here. */
    public static Fetched done() {
        return done(null);
    }

    /** All of it is here, if the bytes are these. */
    public static Fetched done(@Nullable String sha256) {
        return new Fetched(Outcome.DONE, null, sha256);
    }

    /** Not now. */
    public static Fetched later(String reason) {
        return new Fetched(Outcome.LATER, reason, null);
    }

    /** Not like this, ever. */
    public static Fetched never(Outcome outcome, String reason) {
        return new Fetched(outcome, reason, null);
    }
}
