package io.workstream.platform;

import io.workstream.media.MediaCleanup;
import io.workstream.shared.Recurring;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Every hour removes the workspaces that nobody brought back in time. Nodes that do the same at once find less to do. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class WorkspacePurger {

    /** What is not done by then, of one workspace, is left to the next hour. */
    static final Duration LONGEST_PURGE = Duration.ofMinutes(20);

    private static final Logger LOG = Logger.getLogger(WorkspacePurger.class.getName());

    @Inject
    WorkspacePurge purge;

    @Inject
    MediaCleanup media;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "33", persistent = false)
    void sweep() {
        Recurring.attempt("the removal of deleted workspaces", () -> purge.due()
                .forEach(id -> Recurring.attempt("the removal of workspace " + id, () -> remove(id))));
    }

    private void remove(UUID workspaceId) {
        Instant end = clock.instant().plus(LONGEST_PURGE);
        if (!removeFiles(workspaceId, end)) {
            return;
        }
        // Until its accounts are gone, webhooks may fill what was emptied.
        int removed;
        do {
            removed = 0;
            for (Purged rows : Purged.values()) {
                int chunk;
                do {
                    chunk = purge.removeChunk(workspaceId, rows);
                    removed += chunk;
                    if (mustStop(end)) {
                        return;
                    }
                } while (chunk > 0);
            }
        } while (removed > 0);
        purge.finish(workspaceId);
        LOG.info(() -> "removed workspace " + workspaceId + ", which was deleted");
    }

    /** Bytes first, while rows still name them. What the storage does not let go is found as an orphan later. */
    private boolean removeFiles(UUID workspaceId, Instant end) {
        List<MediaCleanup.ExpiredMedia> files = media.ofWorkspace(workspaceId);
        while (!files.isEmpty()) {
            files.stream()
                    .map(MediaCleanup.ExpiredMedia::storageKey)
                    .filter(Objects::nonNull)
                    .forEach(media::remove);
            Set<UUID> ids = files.stream().map(MediaCleanup.ExpiredMedia::id).collect(Collectors.toSet());
            media.deleted(ids);
            if (mustStop(end)) {
                return false;
            }
            files = media.ofWorkspace(workspaceId);
        }
        return true;
    }

    private boolean mustStop(Instant end) {
        return !clock.instant().isBefore(end) || Thread.currentThread().isInterrupted();
    }
}
