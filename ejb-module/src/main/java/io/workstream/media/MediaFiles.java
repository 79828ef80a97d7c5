package io.workstream.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Rows of files, within the caller's transaction and the workspace that it sees. */
@ApplicationScoped
public class MediaFiles {

    /** Parts the names of tracks, which hold none. */
    private static final String TRACKS = ",";

    private static final int KEPT_AT_ONCE = 1_000;

    private final RowMapper<MediaFile> rows = (row, context) -> file(row);

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Notes a file that is still to be fetched. It lives as long as its workspace keeps media, from now. */
    public void expect(NewMedia media) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into message_media (id, workspace_id, conversation_id, message_id, uploaded_by, status, origin,
                            original_url, file_name, mime_type, size_bytes, created_at, expires_at)
                        select :id, w.id, :conversation, :message, :uploadedBy, 'pending', :origin,
                            :originalUrl, :fileName, :mimeType, :size, :now,
                            cast(:now as timestamptz) + make_interval(hours => w.media_hours)
                        from workspaces w where w.id = :workspace
                        """)
                .bind("id", media.id())
                .bind("workspace", media.workspaceId())
                .bind("conversation", media.conversationId())
                .bind("message", media.messageId())
                .bind("uploadedBy", media.uploadedBy())
                .bind("origin", media.origin())
                .bind("originalUrl", media.originalUrl())
                .bind("fileName", FileNames.safe(media.fileName()))
                .bind("mimeType", bare(media.mimeType()))
                .bind("size", media.sizeBytes())
                .bind("now", clock.instant())
                .execute());
    }

    /**
     * Lets the next files behind this one live as long as their workspace keeps media now, counted from when they were
     * announced; returns the last of them, empty when none was left. Files whose time is over stay so.
     */
    Optional<UUID> keepAsLongAsAsked(UUID workspaceId, UUID behind) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with chunk as (
                            select id from message_media where workspace_id = :workspace and id > :behind
                                and status <> 'deleted' and expires_at > :now order by id limit :limit),
                        kept as (
                            update message_media m set expires_at = m.created_at + make_interval(hours => w.media_hours)
                            from chunk, workspaces w where m.id = chunk.id and w.id = m.workspace_id)
                        select id from chunk order by id desc limit 1
                        """)
                .bind("workspace", workspaceId)
                .bind("behind", behind)
                .bind("now", clock.instant())
                .bind("limit", KEPT_AT_ONCE)
                .mapTo(UUID.class)
                .findOne());
    }

    /** A file of the workspace. */
    public Optional<MediaFile> find(UUID workspaceId, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from message_media where workspace_id = :workspace and id = :id")
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .map(rows)
                        .findOne());
    }

    /** Files of these messages, by message. */
    public Map<UUID, List<MediaFile>> ofMessages(UUID workspaceId, Collection<UUID> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                """
                                select * from message_media
                                where workspace_id = :workspace and message_id = any(:messages) order by id
                                """)
                        .bind("workspace", workspaceId)
                        .bindArray("messages", UUID.class, messages)
                        .map(rows)
                        .list())
                .stream()
                .filter(file -> file.messageId() != null)
                .collect(Collectors.groupingBy(MediaFiles::message));
    }

    /** Gives an upload to the message that carries it. False when it is not there, or another message has it. */
    public boolean attach(UUID workspaceId, UUID id, UUID conversationId, UUID messageId) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update message_media set conversation_id = :conversation, message_id = :message
                                where workspace_id = :workspace and id = :id and message_id is null and status = 'stored'
                                    and expires_at > :now
                                """)
                        .bind("now", clock.instant())
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .bind("conversation", conversationId)
                        .bind("message", messageId)
                        .execute())
                == 1;
    }

    /** Its bytes are these. False when it has others already, or its time is over: these are nobody's then. */
    public boolean stored(UUID workspaceId, UUID id, Filling filling) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                        update message_media set status = 'stored', storage_key = :key, size_bytes = :size,
                            sha256 = :sha256, mime_type = :mimeType, animated = :animated, width = :width, height = :height,
                            tracks = :tracks, failure_code = null, failure = null
                        where workspace_id = :workspace and id = :id and status in ('pending', 'failed')
                        """)
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .bind("key", filling.object().key())
                        .bind("size", filling.object().size())
                        .bind("sha256", filling.object().sha256())
                        .bind("mimeType", filling.mimeType())
                        .bind("animated", filling.traits().animated())
                        .bind("width", filling.traits().width())
                        .bind("height", filling.traits().height())
                        .bind("tracks", String.join(TRACKS, filling.traits().tracks()))
                        .execute())
                == 1;
    }

    /** Its bytes cannot be had, for now or for good. Tells how often that was so by now. */
    public int failed(UUID workspaceId, UUID id, MediaFailure failure, @Nullable String detail) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update message_media set status = 'failed', failure_code = :failure, failure = :detail, tries = tries + 1
                        where workspace_id = :workspace and id = :id and status in ('pending', 'failed')
                        returning tries
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .bind("failure", failure.code())
                .bind("detail", detail)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    /** Lets a file that could not be had be asked for anew. False when there is nothing to ask for. */
    public boolean expectAgain(UUID workspaceId, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update message_media set status = 'pending', tries = 0
                                where workspace_id = :workspace and id = :id and status = 'failed'
                                    and (origin is not null or original_url is not null)
                                """)
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    private static UUID message(MediaFile file) {
        return Objects.requireNonNull(file.messageId());
    }

    private static @Nullable String bare(@Nullable String mimeType) {
        return mimeType == null ? null : ContentTypes.bare(mimeType);
    }

    private static MediaTraits traits(ResultSet row) throws SQLException {
        String tracks = row.getString("tracks");
        return new MediaTraits(
                row.getBoolean("animated"),
                row.getInt("width"),
                row.getInt("height"),
                tracks.isEmpty() ? List.of() : List.of(tracks.split(TRACKS)));
    }

    private MediaFile file(ResultSet row) throws SQLException {
        String failure = row.getString("failure_code");
        Instant expiresAt = row.getTimestamp("expires_at").toInstant();
        return new MediaFile(
                row.getObject("id", UUID.class),
                row.getObject("workspace_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("message_id", UUID.class),
                MediaStatus.of(row.getString("status")).at(clock.instant(), expiresAt),
                row.getString("origin"),
                row.getString("original_url"),
                row.getString("file_name"),
                row.getString("mime_type"),
                traits(row),
                row.getObject("size_bytes", Long.class),
                row.getString("sha256"),
                row.getString("storage_key"),
                failure == null ? null : MediaFailure.of(failure),
                row.getString("failure"),
                row.getInt("tries"),
                expiresAt);
    }
}
