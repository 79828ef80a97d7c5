package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.content.ContentJson;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gathers what a gateway needs to carry a delivery out: what is said, and to whom. */
@ApplicationScoped
class Dispatches {

    @Inject
    Jdbi jdbi;

    @Inject
    ContentJson json;

    @Inject
    MediaFiles files;

    Dispatch of(Delivery delivery) {
        DeliveryRow row = delivery.row();
        Content content = json.read(row.content());
        MediaFile file = content instanceof Content.Media media
                ? files.find(row.workspaceId(), media.mediaId()).orElse(null)
                : null;
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.whatsapp_account_id, c.jivo_channel_id, p.name, w.locale,
                            (array_agg(a.value order by a.heard_at desc) filter (where a.kind = 'phone'))[1] as phone,
                            (array_agg(a.value order by a.heard_at desc) filter (where a.kind = 'bsuid'))[1] as bsuid
                        from conversations c join contacts p on p.id = c.contact_id join workspaces w on w.id = c.workspace_id
                        left join contact_addresses a on a.contact_id = p.id
                        where c.workspace_id = :workspace and c.id = :conversation
                        group by c.id, p.id, w.id
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
                        content,
                        file,
                        result.getString("locale"),
                        result.getString("name"),
                        result.getString("phone"),
                        result.getString("bsuid")))
                .one());
    }
}
