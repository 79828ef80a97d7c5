package io.workstream.conversation;

import io.workstream.shared.Ids;
import io.workstream.shared.WriteBehind;
import io.workstream.shared.WriteBehind.Insert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a message, hop by hop; proof for a week, folded into weekly figures afterwards. */
@ApplicationScoped
class Trail {

    /** The stations of a message. */
    enum Station {
        RECEIVED,
        ENQUEUED,
        DEQUEUED,
        SENT,
        ACKNOWLEDGED,
        ERROR
    }

    private static final Insert<Mark> INSERT = new Insert<>(
            """
            insert into message_audit_logs (id, workspace_id, message_id, delivery_id, event, created_at)
            values (:id, :workspace, :message, :delivery, :event, :now)
            """,
            (batch, mark) -> batch.bind("id", mark.id())
                    .bind("workspace", mark.workspaceId())
                    .bind("message", mark.messageId())
                    .bind("delivery", mark.deliveryId())
                    .bind("event", mark.station().name().toLowerCase(Locale.ROOT))
                    .bind("now", mark.at()));

    private record Mark(
            UUID id, UUID workspaceId, UUID messageId, @Nullable UUID deliveryId, Station station, Instant at) {}

    @Inject
    WriteBehind rows;

    @Inject
    Clock clock;

    void mark(Delivery delivery, Station station) {
        mark(delivery.workspaceId(), delivery.messageId(), delivery.id(), station);
    }

    void mark(UUID workspaceId, UUID messageId, @Nullable UUID deliveryId, Station station) {
        rows.add(INSERT, new Mark(Ids.next(clock), workspaceId, messageId, deliveryId, station, clock.instant()));
    }
}
