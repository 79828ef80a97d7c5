package io.workstream.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often and how soon a failed job is tried again.
 *
 * @param maxAttempts after this many failures the job stays failed and is shown to people
 * @param first pause after the first failure; it doubles from there
 * @param ceiling longest pause
 */
public record RetryPolicy(int maxAttempts, Duration first, Duration ceiling) {

    private static final int MOST_DOUBLINGS = 20;

    /** When to try again after this many failures; empty when it is enough. */
    public Optional<Instant> nextAttempt(int failures, Instant now) {
        if (failures >= maxAttempts) {
            return Optional.empty();
        }
        Duration wait = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return Optional.of(now.plus(wait.compareTo(ceiling) < 0 ? wait : ceiling));
    }
}
