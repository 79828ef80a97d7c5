package io.workstream.conversation;

import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
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

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    void mark(Delivery delivery, Station station) {
        mark(delivery.workspaceId(), delivery.messageId(), delivery.id(), station);
    }

    void mark(UUID workspaceId, UUID messageId, @Nullable UUID deliveryId, Station station) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into message_audit_logs (id, workspace_id, message_id, delivery_id, event, created_at)
                        values (:id, :workspace, :message, :delivery, :event, :now)
                        """)
                .bind("id", Ids.next(clock))
                .bind("workspace", workspaceId)
                .bind("message", messageId)
                .bind("delivery", deliveryId)
                .bind("event", station.name().toLowerCase(Locale.ROOT))
                .bind("now", clock.instant())
                .execute());
    }
}
