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
import java.util.UUID;
import java.util.logging.Logger;

/** Every night removes the messages that their workspaces keep no longer. Nodes that do the same at once find less to do. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class OldMessagesSweeper {

    /** What is not done by then, of one workspace, is left to the next night. */
    static final Duration LONGEST_SWEEP = Duration.ofMinutes(20);

    private static final Logger LOG = Logger.getLogger(OldMessagesSweeper.class.getName());

    @Inject
    OldMessages messages;

    @Inject
    Clock clock;

    @Schedule(hour = "2", minute = "41", persistent = false)
    void sweep() {
        Recurring.attempt("the removal of old messages", () -> messages.keepings()
                .forEach(keeping -> Recurring.attempt("the removal of old messages", () -> remove(keeping))));
    }

    private void remove(OldMessages.Keeping keeping) {
        Instant end = clock.instant().plus(LONGEST_SWEEP);
        UUID behind = OldMessages.FIRST;
        long removed = 0;
        OldMessages.Step step;
        do {
            step = messages.removeChunk(keeping, behind);
            removed += step.removed();
            behind = step.removed() > 0 ? behind : step.last();
        } while (!step.last().equals(OldMessages.FIRST)
                && clock.instant().isBefore(end)
                && !Thread.currentThread().isInterrupted());
        long total = removed;
        if (total > 0) {
            LOG.info(() -> "removed " + total + " old messages of workspace " + keeping.workspaceId());
        }
    }
}
