package io.workstream.simulator.wire;

import java.time.Duration;

/**
 * How a webhook to the product goes wrong.
 *
 * @param copies how often it is sent at once
 * @param delay passes before it is sent, so that later ones overtake it
 * @param first how the first call goes, before it is repeated
 * @param patient the sender repeats every second for a quarter of an hour and does not give up soon, as the real Meta
 *     would not for days
 */
public record Telling(int copies, Duration delay, First first, boolean patient) {

    /** How the first call goes. */
    public enum First {
        WHOLE,
        /** The product's answer never reaches the sender. */
        UNHEARD,
        /** The connection is closed in the middle of the body. */
        CUT,
        /** The same by a reset. */
        RESET,
        /** The second half of the body never comes, and the connection stays open. */
        STUCK
    }

    static final Telling USUAL = beginning(First.WHOLE);
    private static final int MOST_COPIES = 20;

    public Telling {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refusal(400, "copies must be between 1 and " + MOST_COPIES);
        }
    }

    public static Telling copied(int copies) {
        return new Telling(copies, Duration.ZERO, First.WHOLE, false);
    }

    public static Telling late(Duration delay) {
        return new Telling(1, delay, First.WHOLE, false);
    }

    public static Telling beginning(First first) {
        return new Telling(1, Duration.ZERO, first, false);
    }

    /** Nothing goes wrong but the product. */
    public static Telling untilTaken() {
        return new Telling(1, Duration.ZERO, First.WHOLE, true);
    }
}
