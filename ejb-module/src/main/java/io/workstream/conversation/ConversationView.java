package io.workstream.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue with one contact through one account.
 *
 * @param status {@code pending} (nobody has answered yet), {@code open}, {@code closed}
 * @param lastText beginning of the latest message that has text
 * @param windowExpiresAt until when anything may be written; afterwards only templates
 */
public record ConversationView(
        UUID id,
        UUID workspaceId,
        UUID whatsappAccountId,
        @Nullable UUID jivoChannelId,
        ContactView contact,
        String status,
        Instant lastMessageAt,
        @Nullable String lastText,
        @Nullable Instant windowExpiresAt,
        Instant createdAt) {}
