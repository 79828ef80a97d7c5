package io.workstream.conversation;

import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Deliveries of the workspace that the transaction sees. */
@ApplicationScoped
class Deliveries {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Makes a message's deliveries to one side, one for each part of its text. */
    List<UUID> add(NewMessage message, DeliveryChannel channel, String text) {
        List<String> parts = TextSplit.split(text, channel.longestText());
        List<UUID> ids = new ArrayList<>();
        jdbi.useHandle(handle -> {
            for (int part = 0; part < parts.size(); part++) {
                ids.add(insert(handle, message, channel, new Part(part, parts.get(part))));
            }
        });
        return ids;
    }

    private record Part(int number, String text) {}

    private UUID insert(Handle handle, NewMessage message, DeliveryChannel channel, Part part) {
        UUID id = Ids.next(clock);
        handle.createUpdate(
                        """
                        insert into deliveries (id, workspace_id, conversation_id, message_id, channel, part, text, status,
                            created_at)
                        values (:id, :workspace, :conversation, :message, :channel, :part, :text, 'queued', :now)
                        """)
                .bind("id", id)
                .bind("workspace", message.conversation().workspaceId())
                .bind("conversation", message.conversation().id())
                .bind("message", message.id())
                .bind("channel", channel.code())
                .bind("part", part.number())
                .bind("text", part.text())
                .bind("now", clock.instant())
                .execute();
        return id;
    }

    /** Locks a delivery until the commit; empty when it is gone. */
    Optional<DeliveryRow> locked(UUID workspaceId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from deliveries where workspace_id = :workspace and id = :id for update")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .map(ConstructorMapper.of(DeliveryRow.class))
                .findOne());
    }

    /** The delivery that a provider's report is about: by our own tag if it carries one, else by the provider's id. */
    Optional<DeliveryRow> lockedFor(UUID workspaceId, StatusReport report) {
        UUID tag = report.deliveryId();
        if (tag != null) {
            return locked(workspaceId, tag);
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from deliveries where workspace_id = :workspace and external_id = :externalId"
                                + " and channel = 'wa_outbound' for update")
                .bind("workspace", workspaceId)
                .bind("externalId", report.externalId())
                .map(ConstructorMapper.of(DeliveryRow.class))
                .findFirst());
    }

    boolean knows(UUID workspaceId, String externalId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select 1 from deliveries where workspace_id = :workspace"
                                + " and external_id = :externalId and channel = 'wa_outbound')")
                        .bind("workspace", workspaceId)
                        .bind("externalId", externalId)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Changes a locked delivery and writes it back. */
    Delivery change(DeliveryRow row, Consumer<Delivery> change) {
        Delivery delivery = new Delivery(row);
        change.accept(delivery);
        save(delivery.changed(row));
        return delivery;
    }

    List<DeliveryRow> of(UUID workspaceId, UUID messageId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from deliveries where workspace_id = :workspace and message_id = :message"
                                + " order by channel, part for update")
                .bind("workspace", workspaceId)
                .bind("message", messageId)
                .map(ConstructorMapper.of(DeliveryRow.class))
                .list());
    }

    void save(DeliveryRow row) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update deliveries set status = :status, attempts = :attempts, external_id = :externalId,
                            error_code = :errorCode, error_message = :errorMessage, unknown_since = :unknownSince,
                            accepted_at = :acceptedAt, delivered_at = :deliveredAt, read_at = :readAt, failed_at = :failedAt
                        where workspace_id = :workspaceId and id = :id
                        """)
                .bindMethods(row)
                .execute());
    }
}
