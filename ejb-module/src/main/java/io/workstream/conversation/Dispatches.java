package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gathers what a gateway needs to carry a delivery out: what is said, and to whom. */
@ApplicationScoped
class Dispatches {

    @Inject
    Jdbi jdbi;

    Dispatch of(Delivery delivery) {
        DeliveryRow row = delivery.row();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.whatsapp_account_id, c.jivo_channel_id, p.name,
                            max(a.value) filter (where a.kind = 'phone') as phone,
                            max(a.value) filter (where a.kind = 'bsuid') as bsuid
                        from conversations c join contacts p on p.id = c.contact_id
                        left join contact_addresses a on a.contact_id = p.id
                        where c.workspace_id = :workspace and c.id = :conversation
                        group by c.id, p.id
                        """)
                .bind("workspace", row.workspaceId())
                .bind("conversation", row.conversationId())
                .map((result, context) -> new Dispatch(
                        row.id(),
                        row.workspaceId(),
                        row.messageId(),
                        row.conversationId(),
                        result.getObject("whatsapp_account_id", UUID.class),
                        result.getObject("jivo_channel_id", UUID.class),
                        delivery.channel(),
                        row.attempts(),
                        row.part(),
                        row.text(),
                        result.getString("name"),
                        result.getString("phone"),
                        result.getString("bsuid")))
                .one());
    }
}
