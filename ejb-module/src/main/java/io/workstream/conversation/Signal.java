package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign on its way to one side, with all that a gateway needs.
 *
 * @param target the receiver's own id of the message that the sign is about
 */
public record Signal(
        RelaySignal.Kind kind,
        UUID workspaceId,
        UUID conversationId,
        UUID whatsappAccountId,
        @Nullable UUID jivoChannelId,
        String target) {}
