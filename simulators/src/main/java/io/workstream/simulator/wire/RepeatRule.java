package io.workstream.simulator.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** When a call to the product is made again: at most {@code repeats} times, each pause twice the one before. */
public record RepeatRule(int repeats, Duration firstPause, Predicate<ProductAnswer> repeatable) {

    Optional<Duration> pauseAfter(ProductAnswer answer, int made) {
        if (made > repeats || !repeatable.test(answer)) {
            return Optional.empty();
        }
        return Optional.of(firstPause.multipliedBy(1L << (made - 1)));
    }
}
