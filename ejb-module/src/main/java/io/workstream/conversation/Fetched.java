package io.workstream.conversation;

import org.jspecify.annotations.Nullable;

/**
 * How a fetch ended.
 *
 * @param reason for people, without secrets; present unless done
 */
public record Fetched(Outcome outcome, @Nullable String reason) {

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
        return new Fetched(Outcome.DONE, null);
    }

    /** Not now. */
    public static Fetched later(String reason) {
        return new Fetched(Outcome.LATER, reason);
    }

    /** Not like this, ever. */
    public static Fetched never(Outcome outcome, String reason) {
        return new Fetched(outcome, reason);
    }
}
