package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.workspace.Scope;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Shows people how far a message has come, and sends it again where it failed. */
@Stateless
public class DeliveryService {

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Deliveries deliveries;

    @Inject
    Attempts attempts;

    @Inject
    MessageFiles files;

    @Inject
    Outbox outbox;

    @Inject
    Progress progress;

    @Inject
    Clock clock;

    /** Every hop of a message, with its attempts. */
    public List<DeliveryView> list(Actor actor, UUID conversationId, UUID messageId) {
        Conversation conversation = conversations.openFor(actor, conversationId, Scope.CONVERSATIONS_READ);
        messages.required(conversation, messageId);
        Map<UUID, List<AttemptView>> tries = attempts.byDelivery(conversation.workspaceId(), messageId);
        return deliveries.of(conversation.workspaceId(), messageId).stream()
                .map(delivery -> delivery.view(tries.getOrDefault(delivery.id(), List.of())))
                .toList();
    }

    /**
     * Sends again what failed of a message. Refused as {@code nothing-to-resend} when nothing did, and as
     * {@code reply-window-passed} when the customer may no longer be sent it.
     */
    public void resend(Actor actor, UUID conversationId, UUID messageId) {
        Conversation conversation = conversations.openFor(actor, conversationId, Scope.CONVERSATIONS_REPLY);
        MessageView message = messages.required(conversation, messageId);
        List<Delivery> failed = deliveries.lockedFailuresOf(conversation.workspaceId(), messageId);
        if (failed.isEmpty()) {
            throw new Problem(ConversationProblem.NOTHING_TO_RESEND);
        }
        DeliveryChannel side = failed.get(0).channel();
        if (side == DeliveryChannel.WA_OUTBOUND && !(message.content() instanceof Content.Template)) {
            conversation.requireOpenWindow(clock.instant());
        }
        files.fetchAgain(conversation.workspaceId(), side.serialKey(conversationId), message);
        for (Delivery delivery : failed) {
            delivery.resend();
            deliveries.save(delivery);
            outbox.requeue(delivery);
        }
        progress.follow(conversation.workspaceId(), Set.of(messageId));
    }
}
