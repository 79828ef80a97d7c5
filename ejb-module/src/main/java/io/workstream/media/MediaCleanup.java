package io.workstream.media;

import io.workstream.shared.Tenancy;
import io.workstream.storage.Storage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Removes bytes whose time is over, and bytes that no row knows. Rows stay. An object is removed before its row says so:
 * after a crash in between it is removed once more, which harms nobody.
 */
@Stateless
public class MediaCleanup {

    private static final Logger LOG = Logger.getLogger(MediaCleanup.class.getName());
    private static final int CHUNK = 200;
    /** Longer than any transfer takes, so that a file on its way in is never taken for an orphan. */
    private static final Duration ORPHAN_AGE = Duration.ofHours(2);

    @Inject
    Tenancy tenancy;

    @Inject
    Storage storage;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Files whose time is over, oldest first. */
    public List<ExpiredMedia> expired() {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, storage_key from message_media
                        where status <> 'deleted' and expires_at < :now order by expires_at limit :chunk
                        """)
                .bind("now", clock.instant())
                .bind("chunk", CHUNK)
                .map((row, context) -> new ExpiredMedia(row.getObject("id", UUID.class), row.getString("storage_key")))
                .list());
    }

    /** Some files of one workspace that have not gone yet. */
    public List<ExpiredMedia> ofWorkspace(UUID workspaceId) {
        tenancy.enter(workspaceId);
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, storage_key from message_media
                        where workspace_id = :workspace and status <> 'deleted' limit :chunk
                        """)
                .bind("workspace", workspaceId)
                .bind("chunk", CHUNK)
                .map((row, context) -> new ExpiredMedia(row.getObject("id", UUID.class), row.getString("storage_key")))
                .list());
    }

    /** Notes that these files are gone. */
    public void deleted(Set<UUID> ids) {
        tenancy.enterAll();
        jdbi.useHandle(handle -> handle.createUpdate("update message_media set status = 'deleted' where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute());
    }

    /** Those of these objects that no living row names: left over by a crash, or by somebody who filled a file in vain. */
    public List<String> orphans(List<String> keys) {
        tenancy.enterAll();
        Set<UUID> ids =
                keys.stream().map(ObjectKeys::file).flatMap(Optional::stream).collect(Collectors.toSet());
        Set<String> named = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select storage_key from message_media
                        where status <> 'deleted' and storage_key is not null and id = any(:ids)
                        """)
                .bindArray("ids", UUID.class, ids)
                .mapTo(String.class)
                .set());
        return keys.stream().filter(key -> !named.contains(key)).toList();
    }

    /** Objects old enough to be judged. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<String> oldObjects() {
        try {
            return storage.olderThan(ObjectKeys.PLACE, clock.instant().minus(ORPHAN_AGE), Integer.MAX_VALUE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes an object; false when the storage would not, which the next run tries again. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean remove(String key) {
        try {
            storage.delete(key);
            return true;
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "could not remove " + key, failure);
            return false;
        }
    }

    /**
     * A file whose time is over.
     *
     * @param storageKey of its bytes, if there are any
     */
    public record ExpiredMedia(UUID id, @Nullable String storageKey) {}
}
