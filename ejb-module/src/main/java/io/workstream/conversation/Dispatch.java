package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery taken up for sending, with all that a gateway needs.
 *
 * @param attempts sends so far, this one included
 * @param part from 0; parts of a text share a message
 * @param contactPhone digits without a plus sign, if known
 * @param contactBsuid business-scoped user id, if known
 */
public record Dispatch(
        UUID deliveryId,
        UUID workspaceId,
        UUID messageId,
        UUID conversationId,
        UUID whatsappAccountId,
        @Nullable UUID jivoChannelId,
        DeliveryChannel channel,
        int attempts,
        int part,
        String text,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactBsuid) {}
