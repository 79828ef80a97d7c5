package io.workstream.conversation;

import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The short transaction before a sign is passed on. */
@Stateless
public class SignalDesk {

    @Inject
    Tenancy tenancy;

    @Inject
    Conversations conversations;

    @Inject
    Clock clock;

    /** Enters the workspace; empty when the sign is worth nothing any more. */
    public Optional<Signal> order(UUID workspaceId, RelaySignal arguments) {
        tenancy.enter(workspaceId);
        if (arguments.staleAt(clock.instant())) {
            return Optional.empty();
        }
        return conversations
                .find(workspaceId, arguments.conversationId())
                .map(conversation -> new Signal(
                        arguments.kind(),
                        workspaceId,
                        conversation.id(),
                        conversation.whatsappAccountId(),
                        conversation.jivoChannelId(),
                        arguments.target(),
                        arguments.words()));
    }
}
