package io.workstream.simulator.wire;

import java.time.Duration;

/**
 * How a webhook to the product goes wrong.
 *
 * @param copies how often it is sent at once
 * @param delay passes before it is sent, so that later ones overtake it
 * @param unheard the product's first answer never reaches the sender, who repeats
 * @param patient the sender repeats every second for a quarter of an hour and does not give up soon, as the real Meta
 *     would not for days
 */
public record Telling(int copies, Duration delay, boolean unheard, boolean patient) {

    static final Telling USUAL = new Telling(1, Duration.ZERO, false, false);
    private static final int MOST_COPIES = 20;

    public Telling {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refusal(400, "copies must be between 1 and " + MOST_COPIES);
        }
    }

    public static Telling copied(int copies) {
        return new Telling(copies, Duration.ZERO, false, false);
    }

    public static Telling late(Duration delay) {
        return new Telling(1, delay, false, false);
    }

    public static Telling unanswered() {
        return new Telling(1, Duration.ZERO, true, false);
    }

    /** Nothing goes wrong but the product. */
    public static Telling untilTaken() {
        return new Telling(1, Duration.ZERO, false, true);
    }
}
