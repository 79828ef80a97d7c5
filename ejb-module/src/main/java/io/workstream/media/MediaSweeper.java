package io.workstream.media;

import io.workstream.shared.Recurring;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Removes expired media every half hour. Runs on every node without a lease: removing the same twice harms nobody. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MediaSweeper {

    private static final int ORPHANS_AT_ONCE = 500;

    @Inject
    MediaCleanup cleanup;

    @Schedule(hour = "*", minute = "*/30", persistent = false)
    void sweep() {
        Recurring.attempt("the removal of expired media", this::removeExpired);
        Recurring.attempt("the removal of orphaned media", this::removeOrphans);
    }

    private void removeExpired() {
        List<MediaCleanup.ExpiredMedia> expired = cleanup.expired();
        while (!expired.isEmpty() && !Thread.currentThread().isInterrupted()) {
            Set<UUID> removed = expired.stream()
                    .filter(media -> media.storageKey() == null || cleanup.remove(media.storageKey()))
                    .map(MediaCleanup.ExpiredMedia::id)
                    .collect(Collectors.toSet());
            cleanup.deleted(removed);
            expired = removed.isEmpty() ? List.of() : cleanup.expired();
        }
    }

    private void removeOrphans() {
        List<String> old = cleanup.oldObjects();
        for (int from = 0; from < old.size(); from += ORPHANS_AT_ONCE) {
            List<String> chunk = old.subList(from, Math.min(old.size(), from + ORPHANS_AT_ONCE));
            cleanup.orphans(chunk).forEach(cleanup::remove);
        }
    }
}
