package io.workstream.platform;

import io.workstream.shared.Recurring;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/** Removes old rows every hour. Runs on every node without a lease: nodes skip each other's rows. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionSweeper {

    /** What is not done by then is left to the next hour. */
    static final Duration LONGEST_SWEEP = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(RetentionSweeper.class.getName());

    @Inject
    Retention retention;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        for (Kept kept : Kept.values()) {
            Recurring.attempt("the retention of " + kept.table(), () -> remove(kept));
        }
    }

    private void remove(Kept kept) {
        Instant end = clock.instant().plus(LONGEST_SWEEP);
        long removed = 0;
        int chunk;
        do {
            chunk = retention.removeChunk(kept);
            removed += chunk;
        } while (chunk == Retention.CHUNK
                && clock.instant().isBefore(end)
                && !Thread.currentThread().isInterrupted());
        long total = removed;
        if (total > 0) {
            LOG.info(() -> "removed " + total + " old rows of " + kept.table());
        }
    }
}
