package io.workstream.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Removes old keys. Runs on every node without a lease: removing the same rows twice harms nobody. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class IdempotencySweeper {

    private static final int MOST_CHUNKS = 100;

    @Inject
    IdempotencyStore store;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        for (int chunk = 0; chunk < MOST_CHUNKS && store.prune() > 0; chunk++) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
