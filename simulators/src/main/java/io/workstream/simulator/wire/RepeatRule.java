package io.workstream.simulator.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** When a call to the product is made again: at most {@code repeats} times, each pause twice the one before. */
public record RepeatRule(int repeats, Pauses pauses, Predicate<ProductAnswer> repeatable) {

    /** They grow from the first to the longest. */
    public record Pauses(Duration first, Duration longest) {

        static Pauses from(Duration first) {
            return new Pauses(first, Duration.ofDays(1));
        }
    }

    /** About a quarter of an hour at a second each. */
    private static final int PATIENT_REPEATS = 900;

    private static final int MOST_DOUBLINGS = 20;

    /** The same, but hardly ever giving up, at intervals of a second at most. */
    RepeatRule patient() {
        return new RepeatRule(PATIENT_REPEATS, new Pauses(pauses.first(), Duration.ofSeconds(1)), repeatable);
    }

    Optional<Duration> pauseAfter(ProductAnswer answer, int made) {
        if (made > repeats || !repeatable.test(answer)) {
            return Optional.empty();
        }
        Duration pause = pauses.first().multipliedBy(1L << Math.min(made - 1, MOST_DOUBLINGS));
        return Optional.of(pause.compareTo(pauses.longest()) > 0 ? pauses.longest() : pause);
    }
}
