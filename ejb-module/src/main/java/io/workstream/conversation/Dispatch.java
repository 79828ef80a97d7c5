package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.media.MediaFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery taken up for sending, with all that a gateway needs.
 *
 * @param attempts sends so far, this one included
 * @param part from 0; parts of a message go one after another
 * @param content what this part carries
 * @param file its file, in whatever state
 * @param language of the workspace
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
        Content content,
        @Nullable MediaFile file,
        String language,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactBsuid) {}
