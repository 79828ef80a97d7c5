package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.content.ContentJson;
import io.workstream.shared.Ids;
import io.workstream.shared.Tenancy;
import io.workstream.shared.WriteBehind;
import io.workstream.shared.WriteBehind.Insert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Deliveries of the workspace that the transaction sees. */
@ApplicationScoped
class Deliveries {

    private static final Insert<Row> INSERT = new Insert<>(
            """
            insert into deliveries (id, workspace_id, conversation_id, message_id, channel, part, content, status, created_at)
            values (:id, :workspace, :conversation, :message, :channel, :part, :content::jsonb, 'queued', :now)
            """,
            (batch, row) -> batch.bind("id", row.id())
                    .bind("workspace", row.message().conversation().workspaceId())
                    .bind("conversation", row.message().conversation().id())
                    .bind("message", row.message().id())
                    .bind("channel", row.channel().code())
                    .bind("part", row.part())
                    .bind("content", row.content())
                    .bind("now", row.born()));

    private record Row(UUID id, NewMessage message, DeliveryChannel channel, int part, String content, Instant born) {}

    @Inject
    Jdbi jdbi;

    @Inject
    WriteBehind rows;

    @Inject
    Tenancy tenancy;

    @Inject
    ContentJson json;

    @Inject
    Clock clock;

    /** Makes a message's deliveries to one side, one for each of its parts. */
    List<UUID> add(NewMessage message, DeliveryChannel channel) {
        List<UUID> ids = message.parts().stream().map(part -> Ids.next(clock)).toList();
        for (int part = 0; part < ids.size(); part++) {
            String content = json.write(message.parts().get(part));
            rows.add(INSERT, new Row(ids.get(part), message, channel, part, content, clock.instant()));
        }
        return ids;
    }

    /** Makes one more delivery of a message, behind its others. */
    UUID addAfter(UUID workspaceId, MessageView message, DeliveryChannel channel, Content part) {
        UUID id = Ids.next(clock);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into deliveries (id, workspace_id, conversation_id, message_id, channel, part, content, status,
                            created_at)
                        select :id, :workspace, :conversation, :message, :channel, coalesce(max(part), -1) + 1,
                            :content::jsonb, 'queued', :now
                        from deliveries
                        where workspace_id = :workspace and message_id = :message and channel = :channel
                        """)
                .bind("id", id)
                .bind("workspace", workspaceId)
                .bind("conversation", message.conversationId())
                .bind("message", message.id())
                .bind("channel", channel.code())
                .bind("content", json.write(part))
                .bind("now", clock.instant())
                .execute());
        return id;
    }

    /** Enters the workspace for jobs and locks their deliveries until the commit, by id; without those that are gone. */
    Map<UUID, Delivery> lockedForJobs(UUID workspaceId, Collection<UUID> ids) {
        tenancy.enter(workspaceId);
        return jdbi
                .withHandle(handle -> deliveries(handle.createQuery(
                                """
                                select * from deliveries where workspace_id = :workspace and id = any(:ids)
                                order by id for update
                                """)
                        .bind("workspace", workspaceId)
                        .bindArray("ids", UUID.class, ids)))
                .stream()
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
    }

    /** The delivery that a provider's report is about: by our own tag if it carries one, else by the provider's id. */
    Optional<Delivery> lockedFor(UUID workspaceId, StatusReport report) {
        UUID tag = report.deliveryId();
        if (tag != null) {
            return locked(workspaceId, tag);
        }
        return jdbi.withHandle(handle -> deliveries(handle.createQuery(
                                """
                                select * from deliveries
                                where workspace_id = :workspace and external_id = :externalId and channel = 'wa_outbound'
                                for update
                                """)
                        .bind("workspace", workspaceId)
                        .bind("externalId", report.externalId()))
                .stream()
                .findFirst());
    }

    /** Whether we sent what the provider knows by this id. */
    boolean knows(UUID workspaceId, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (
                            select 1 from deliveries
                            where workspace_id = :workspace and external_id = :externalId and channel = 'wa_outbound')
                        """)
                .bind("workspace", workspaceId)
                .bind("externalId", externalId)
                .mapTo(Boolean.class)
                .one());
    }

    /** Every delivery of a message, side by side and in the order of its parts. */
    List<Delivery> of(UUID workspaceId, UUID messageId) {
        return jdbi.withHandle(handle -> deliveries(handle.createQuery(
                        """
                        select * from deliveries where workspace_id = :workspace and message_id = :message
                        order by channel, part
                        """)
                .bind("workspace", workspaceId)
                .bind("message", messageId)));
    }

    /** Whether any of them still waits to be taken up; all are locked until the commit. */
    boolean lockedAnyQueued(UUID workspaceId, UUID messageId) {
        return jdbi
                .withHandle(handle -> deliveries(handle.createQuery(
                                """
                                select * from deliveries where workspace_id = :workspace and message_id = :message
                                order by channel, part for update
                                """)
                        .bind("workspace", workspaceId)
                        .bind("message", messageId)))
                .stream()
                .anyMatch(delivery -> delivery.status() == DeliveryStatus.QUEUED);
    }

    /** Those of them that failed, locked until the commit. */
    List<Delivery> lockedFailuresOf(UUID workspaceId, UUID messageId) {
        return jdbi.withHandle(handle -> deliveries(handle.createQuery(
                        """
                        select * from deliveries
                        where workspace_id = :workspace and message_id = :message and status = 'failed'
                        order by channel, part for update
                        """)
                .bind("workspace", workspaceId)
                .bind("message", messageId)));
    }

    /** Writes a locked delivery back. */
    void save(Delivery delivery) {
        save(List.of(delivery));
    }

    /** Writes locked deliveries back. */
    void save(Collection<Delivery> deliveries) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    """
                    update deliveries set status = :status, attempts = :attempts, unanswered = :unanswered,
                        external_id = :externalId,
                        error_code = :errorCode, error_message = :errorMessage, unknown_since = :unknownSince,
                        accepted_at = :acceptedAt, delivered_at = :deliveredAt, read_at = :readAt, failed_at = :failedAt
                    where workspace_id = :workspaceId and id = :id
                    """);
            deliveries.forEach(delivery -> batch.bindMethods(delivery.row()).add());
            batch.execute();
        });
    }

    /** What it carries. */
    Content content(Delivery delivery) {
        return json.read(delivery.row().content());
    }

    /** Lets a locked delivery carry something else from its next send on. */
    void change(Delivery delivery, Content content) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update deliveries set content = :content::jsonb where workspace_id = :workspace and id = :id")
                .bind("workspace", delivery.workspaceId())
                .bind("id", delivery.id())
                .bind("content", json.write(content))
                .execute());
    }

    private Optional<Delivery> locked(UUID workspaceId, UUID id) {
        return jdbi.withHandle(handle -> deliveries(handle.createQuery(
                                "select * from deliveries where workspace_id = :workspace and id = :id for update")
                        .bind("workspace", workspaceId)
                        .bind("id", id))
                .stream()
                .findFirst());
    }

    private static List<Delivery> deliveries(Query query) {
        return query.map(ConstructorMapper.of(DeliveryRow.class))
                .map(Delivery::new)
                .list();
    }
}
