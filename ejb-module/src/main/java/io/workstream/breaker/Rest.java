package io.workstream.breaker;

import java.time.Duration;
import java.time.Instant;

/** A receiver's wish to be left alone. Wishes in a row grow; the first thing that it takes again ends them. */
final class Rest {

    private static final int MOST_TIMES_LONGER = 60;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Instant until = Instant.EPOCH;
    private int wishes;

    /** Rests from now on; wishes heard while resting were caused before it began, and change nothing. */
    synchronized void begin(Duration pause, Instant now) {
        if (until.isAfter(now)) {
            return;
        }
        until = now.plus(grown(pause));
        wishes++;
    }

    private Duration grown(Duration pause) {
        Duration ceiling = pause.multipliedBy(MOST_TIMES_LONGER);
        Duration most = ceiling.compareTo(LONGEST) < 0 ? ceiling : LONGEST;
        Duration wanted = pause.multipliedBy(1L << Math.min(wishes, Integer.SIZE / 2));
        // What was asked for outright is never shortened.
        Duration bounded = wanted.compareTo(most) < 0 ? wanted : most;
        return bounded.compareTo(pause) < 0 ? pause : bounded;
    }

    synchronized void end() {
        wishes = 0;
    }

    /** How long it still rests; zero or less when it does not. */
    synchronized Duration left(Instant now) {
        return Duration.between(now, until);
    }
}
