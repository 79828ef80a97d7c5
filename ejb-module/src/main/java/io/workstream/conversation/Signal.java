package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign on its way to one side, with all that a gateway needs.
 *
 * @param target the receiver's own id of the message that the sign is about; ours, where words are to be shown
 * @param words what is to be shown; null for a mere sign
 */
public record Signal(
        RelaySignal.Kind kind,
        UUID workspaceId,
        UUID conversationId,
        UUID whatsappAccountId,
        @Nullable UUID jivoChannelId,
        String target,
        @Nullable String words) {}
