package io.workstream.conversation;

import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds the messages that signs are about, by the ids that the other side knows. */
@ApplicationScoped
class SignalTargets {

    @Inject
    Jdbi jdbi;

    /**
     * WhatsApp's id of a message of the customer.
     *
     * @param deliveryId as the console knows the message; the last one when that tells nothing
     */
    Optional<String> customersMessage(Conversation conversation, @Nullable String deliveryId) {
        UUID delivery = deliveryId == null ? null : Ids.parse(deliveryId).orElse(null);
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select m.external_id from conversation_messages m
                        where m.workspace_id = :workspace and m.conversation_id = :conversation and m.direction = 'in'
                            and m.external_id is not null and m.kind <> 'notice'
                        order by (m.id = (select d.message_id from deliveries d
                            where d.workspace_id = :workspace and d.id = :delivery)) desc nulls last, m.seq desc
                        limit 1
                        """)
                .bind("workspace", conversation.workspaceId())
                .bind("conversation", conversation.id())
                .bind("delivery", delivery)
                .mapTo(String.class)
                .findOne());
    }

    /** The console's id of the operator's message that this delivery belongs to, if the customer has read all of it. */
    Optional<String> readOperatorEvent(Delivery delivery) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select m.operator_event_id from conversation_messages m
                        where m.workspace_id = :workspace and m.id = :message and m.operator_event_id is not null
                            and not exists (select 1 from deliveries d
                                where d.workspace_id = :workspace and d.message_id = m.id and d.status <> 'read')
                        """)
                .bind("workspace", delivery.workspaceId())
                .bind("message", delivery.messageId())
                .mapTo(String.class)
                .findOne());
    }
}
