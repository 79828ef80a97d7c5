package io.workstream.simulator.wire;

import java.time.Duration;

/**
 * How a webhook to the product goes wrong.
 *
 * @param copies how often it is sent at once
 * @param delay passes before it is sent, so that later ones overtake it
 * @param unheard the product's first answer never reaches the sender, who repeats
 */
public record Telling(int copies, Duration delay, boolean unheard) {

    static final Telling USUAL = new Telling(1, Duration.ZERO, false);
    private static final int MOST_COPIES = 20;

    public Telling {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refusal(400, "copies must be between 1 and " + MOST_COPIES);
        }
    }

    public static Telling copied(int copies) {
        return new Telling(copies, Duration.ZERO, false);
    }

    public static Telling late(Duration delay) {
        return new Telling(1, delay, false);
    }

    public static Telling unanswered() {
        return new Telling(1, Duration.ZERO, true);
    }
}
