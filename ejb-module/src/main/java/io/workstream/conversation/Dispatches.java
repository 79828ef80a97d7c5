package io.workstream.conversation;

import static java.util.Objects.requireNonNull;

import io.workstream.content.Content;
import io.workstream.content.ContentJson;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Gathers what a gateway needs to carry a delivery out: what is said, and to whom. */
@ApplicationScoped
class Dispatches {

    /** Where a conversation leads. Public only because Jdbi maps nothing else. */
    public record Recipient(
            UUID id,
            UUID whatsappAccountId,
            @Nullable UUID jivoChannelId,
            @Nullable String name,
            String locale,
            @Nullable String phone,
            @Nullable String bsuid) {}

    @Inject
    Jdbi jdbi;

    @Inject
    ContentJson json;

    @Inject
    MediaFiles files;

    /** What each of some locked deliveries of a workspace needs. */
    Map<UUID, Dispatch> of(UUID workspaceId, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Recipient> recipients = recipients(workspaceId, deliveries);
        return deliveries.stream()
                .collect(Collectors.toMap(
                        Delivery::id,
                        delivery -> dispatch(delivery, requireNonNull(recipients.get(delivery.conversationId())))));
    }

    private Dispatch dispatch(Delivery delivery, Recipient recipient) {
        DeliveryRow row = delivery.row();
        Content content = json.read(row.content());
        UUID mediaId = content.mediaId();
        MediaFile file =
                mediaId == null ? null : files.find(row.workspaceId(), mediaId).orElse(null);
        return new Dispatch(
                row.id(),
                row.workspaceId(),
                row.messageId(),
                row.conversationId(),
                recipient.whatsappAccountId(),
                recipient.jivoChannelId(),
                delivery.channel(),
                row.attempts(),
                row.part(),
                content,
                file,
                recipient.locale(),
                recipient.name(),
                recipient.phone(),
                recipient.bsuid());
    }

    private Map<UUID, Recipient> recipients(UUID workspaceId, List<Delivery> deliveries) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                """
                                select c.id, c.whatsapp_account_id, c.jivo_channel_id, p.name, w.locale,
                                    (select a.value from contact_addresses a where a.contact_id = p.id and a.kind = 'phone'
                                        order by a.heard_at desc limit 1) as phone,
                                    (select a.value from contact_addresses a where a.contact_id = p.id and a.kind = 'bsuid'
                                        order by a.heard_at desc limit 1) as bsuid
                                from conversations c join contacts p on p.id = c.contact_id
                                join workspaces w on w.id = c.workspace_id
                                where c.workspace_id = :workspace and c.id = any(:conversations)
                                """)
                        .bind("workspace", workspaceId)
                        .bindArray(
                                "conversations",
                                UUID.class,
                                deliveries.stream()
                                        .map(Delivery::conversationId)
                                        .distinct()
                                        .toList())
                        .map(ConstructorMapper.of(Recipient.class))
                        .list())
                .stream()
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
    }
}
