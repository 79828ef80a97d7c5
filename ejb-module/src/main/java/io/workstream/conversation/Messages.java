package io.workstream.conversation;

import io.workstream.content.ContentJson;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaFiles;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.WriteBehind;
import io.workstream.shared.WriteBehind.Insert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Messages of the workspace that the transaction sees. */
@ApplicationScoped
class Messages {

    private static final int LONGEST_EVENT_ID = 500;

    private static final String COLUMNS =
            """
            m.id, m.conversation_id, m.seq, m.direction, m.source, m.author_name, m.kind, m.text, m.status, m.failure_code,
            m.failure_reason, m.created_at, m.sent_at, m.delivered_at, m.read_at, m.failed_at, m.payload, m.reply_to,
            m.edited_at, m.deleted_at,
            (select jsonb_object_agg(r.direction, r.emoji) from message_reactions r
                where r.message_id = m.id and r.emoji is not null) as reactions
            """;

    private static final Insert<Row> INSERT = new Insert<>(
            """
            insert into conversation_messages (id, workspace_id, conversation_id, whatsapp_account_id, seq, direction, source,
                author_id, author_name, kind, text, payload, reply_to, external_id, operator_event_id, correlation_id,
                status, created_at)
            values (:id, :workspace, :conversation, :account, :seq, :direction, :source, :authorId, :authorName, :kind, :text,
                :payload::jsonb, :replyTo, :externalId, :eventId, :id, :status, :createdAt)
            """,
            (batch, row) -> bind(batch, row.message(), row.payload()));

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private record Row(NewMessage message, String payload) {}

    /**
     * A message that has followed its deliveries.
     *
     * @param fails whether it failed by that, and had not before
     */
    record Followed(MessageView message, boolean fails) {}

    @Inject
    Jdbi jdbi;

    @Inject
    WriteBehind rows;

    @Inject
    ContentJson json;

    @Inject
    MediaFiles files;

    private final RowMapper<MessageView> view = (row, context) -> view(row);

    /** Adds a message to the current transaction. */
    void add(NewMessage message) {
        rows.add(INSERT, new Row(message, json.write(message.content())));
    }

    /** Newest first. */
    Page<MessageView> list(Conversation conversation, PageRequest request) {
        String after = request.after();
        List<MessageView> rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select %s from conversation_messages m
                        where m.workspace_id = :workspace and m.conversation_id = :conversation and m.seq < :seq
                        order by m.seq desc limit :limit
                        """
                                .formatted(COLUMNS))
                .bind("workspace", conversation.workspaceId())
                .bind("conversation", conversation.id())
                .bind("seq", after == null ? Long.MAX_VALUE : seq(after))
                .bind("limit", request.limit() + 1)
                .map(view)
                .list());
        return Page.of(complete(conversation.workspaceId(), rows), request, row -> Long.toString(row.seq()));
    }

    /** These messages of a conversation and those that they answer, in no order. */
    List<MessageView> withAnswered(Conversation conversation, Collection<UUID> ids) {
        List<MessageView> rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select %s from conversation_messages m
                        where m.workspace_id = :workspace and m.conversation_id = :conversation and (m.id = any(:ids) or m.id in (
                            select a.reply_to from conversation_messages a where a.workspace_id = :workspace and a.id = any(:ids)))
                        """
                                .formatted(COLUMNS))
                .bind("workspace", conversation.workspaceId())
                .bind("conversation", conversation.id())
                .bindArray("ids", UUID.class, ids)
                .map(view)
                .list());
        return complete(conversation.workspaceId(), rows);
    }

    /** One message of a conversation. Refused as {@code message-not-found}. */
    MessageView required(Conversation conversation, UUID messageId) {
        return one(conversation.workspaceId(), messageId)
                .filter(message -> message.conversationId().equals(conversation.id()))
                .orElseThrow(() -> new Problem(ConversationProblem.MESSAGE_NOT_FOUND));
    }

    /** One message of the workspace, one of this transaction among them. */
    Optional<MessageView> one(UUID workspaceId, UUID messageId) {
        rows.flush();
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                select %s from conversation_messages m where m.workspace_id = :workspace and m.id = :id
                                """
                                        .formatted(COLUMNS))
                        .bind("workspace", workspaceId)
                        .bind("id", messageId)
                        .map(view)
                        .findOne())
                .map(message -> complete(workspaceId, message));
    }

    /** Makes the messages' statuses those of their deliveries: failed when one failed, else the slowest. */
    List<Followed> followDeliveries(UUID workspaceId, Set<UUID> messageIds) {
        Set<UUID> failedBefore = lockedFailures(workspaceId, messageIds);
        List<MessageView> followed = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with slowest as (
                            select distinct on (message_id) message_id, status, error_code, error_message,
                                max(accepted_at) over parts as accepted_at, max(delivered_at) over parts as delivered_at,
                                max(read_at) over parts as read_at, max(failed_at) over parts as failed_at
                            from deliveries where workspace_id = :workspace and message_id = any(:ids)
                            window parts as (partition by message_id)
                            order by message_id, array_position(
                                array['failed','unknown','queued','sending','accepted','delivered','read'], status))
                        update conversation_messages m set
                            status = s.status,
                            failure_code = case s.status when 'failed' then coalesce(s.error_code, 'failed') end,
                            failure_reason = case s.status when 'failed' then coalesce(s.error_message, '') end,
                            sent_at = s.accepted_at,
                            delivered_at = case when s.status in ('delivered', 'read') then s.delivered_at end,
                            read_at = case when s.status = 'read' then s.read_at end,
                            failed_at = case when s.status = 'failed' then s.failed_at end
                        from slowest s where m.workspace_id = :workspace and m.id = s.message_id
                        returning %s
                        """
                                .formatted(COLUMNS))
                .bind("workspace", workspaceId)
                .bindArray("ids", UUID.class, messageIds)
                .map(view)
                .list());
        return complete(workspaceId, followed).stream()
                .map(message -> new Followed(message, failed(message) && !failedBefore.contains(message.id())))
                .toList();
    }

    private static boolean failed(MessageView message) {
        return message.status().equals(DeliveryStatus.FAILED.code());
    }

    /**
     * Those of the messages that stand failed; all are locked until the commit. By a statement of its own: the next one then
     * sees what another transaction did to their other deliveries.
     */
    private Set<UUID> lockedFailures(UUID workspaceId, Set<UUID> messageIds) {
        Map<UUID, Boolean> failed = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, status = 'failed' as failed from conversation_messages
                        where workspace_id = :workspace and id = any(:ids) order by id for update
                        """)
                .bind("workspace", workspaceId)
                .bindArray("ids", UUID.class, messageIds)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getBoolean("failed")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return failed.keySet().stream()
                .filter(id -> Boolean.TRUE.equals(failed.get(id)))
                .collect(Collectors.toSet());
    }

    private MessageView complete(UUID workspaceId, MessageView message) {
        return complete(workspaceId, List.of(message)).get(0);
    }

    /** The same messages with their files. */
    private List<MessageView> complete(UUID workspaceId, List<MessageView> messages) {
        List<UUID> withFiles = messages.stream()
                .filter(message -> message.content().mediaId() != null)
                .map(MessageView::id)
                .toList();
        Map<UUID, List<MediaFile>> found = files.ofMessages(workspaceId, withFiles);
        return messages.stream()
                .map(message -> found.containsKey(message.id())
                        ? message.with(found.get(message.id()).get(0).view())
                        : message)
                .toList();
    }

    private static long seq(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException foreign) {
            throw (Problem) PageRequest.foreignCursor().initCause(foreign);
        }
    }

    private static void bind(PreparedBatch batch, NewMessage message, String payload) {
        Conversation conversation = message.conversation();
        boolean fromConsole = message.author().kind() == Author.Kind.OPERATOR;
        batch.bind("id", message.id())
                .bind("workspace", conversation.workspaceId())
                .bind("conversation", conversation.id())
                .bind("account", conversation.whatsappAccountId())
                .bind("seq", conversation.lastSeq())
                .bind("direction", message.author().direction())
                .bind("source", message.author().source())
                .bind("authorId", message.author().id())
                .bind("authorName", message.author().name())
                .bind("kind", message.content().code())
                .bind("text", message.text())
                .bind("payload", payload)
                .bind("replyTo", message.replyTo())
                .bind("externalId", fromConsole ? null : message.externalId())
                .bind("eventId", fromConsole ? findable(message.externalId()) : null)
                .bind("status", message.status())
                .bind("createdAt", message.createdAt());
    }

    /** The console's id has no bound of ours, an index entry of the database has: of a longer one nobody is told that it was read. */
    private static @Nullable String findable(@Nullable String eventId) {
        return eventId != null && eventId.length() > LONGEST_EVENT_ID ? null : eventId;
    }

    private MessageView view(ResultSet row) throws SQLException {
        String failure = row.getString("failure_code");
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getLong("seq"),
                row.getString("direction"),
                row.getString("source"),
                row.getString("author_name"),
                row.getString("kind"),
                row.getString("text"),
                json.read(row.getString("payload")),
                null,
                row.getObject("reply_to", UUID.class),
                reactions(row.getString("reactions")),
                row.getString("status"),
                failure == null ? null : new FailureView(failure, row.getString("failure_reason")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "delivered_at"),
                instant(row, "read_at"),
                instant(row, "failed_at"),
                instant(row, "edited_at"),
                instant(row, "deleted_at"));
    }

    private static Map<String, String> reactions(@Nullable String object) {
        if (object == null) {
            return Map.of();
        }
        try (JsonReader reader = READERS.createReader(new StringReader(object))) {
            JsonObject reactions = reader.readObject();
            return reactions.keySet().stream().collect(Collectors.toMap(side -> side, reactions::getString));
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
