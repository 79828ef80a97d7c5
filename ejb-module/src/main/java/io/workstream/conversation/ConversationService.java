package io.workstream.conversation;

import io.workstream.realtime.RealtimePublisher;
import io.workstream.realtime.Topics;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.shared.Tenancy.Tenanted;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and answers conversations on behalf of people. */
@Stateless
public class ConversationService {

    private static final Set<String> STATUSES = Set.of(Conversation.PENDING, Conversation.OPEN, Conversation.CLOSED);
    private static final int LONGEST_REPLY = 32_768;

    @Inject
    WorkspaceAccess access;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Deliveries deliveries;

    @Inject
    Attempts attempts;

    @Inject
    Outbox outbox;

    @Inject
    RealtimePublisher realtime;

    @Inject
    Clock clock;

    /** Conversations of a workspace, latest activity first; of one status, or of all when it is null. */
    public Page<ConversationView> list(Actor actor, UUID workspaceId, @Nullable String status, PageRequest request) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_READ);
        if (status != null && !STATUSES.contains(status)) {
            throw SharedProblem.invalid("status", "must be one of " + STATUSES);
        }
        return conversations.list(workspaceId, status, request);
    }

    /** One conversation. */
    public ConversationView show(Actor actor, UUID conversationId) {
        UUID workspaceId = enter(actor, conversationId, Scope.CONVERSATIONS_READ);
        return conversations.required(workspaceId, conversationId).view();
    }

    /** Its messages, newest first. */
    public Page<MessageView> messages(Actor actor, UUID conversationId, PageRequest request) {
        UUID workspaceId = enter(actor, conversationId, Scope.CONVERSATIONS_READ);
        return messages.list(workspaceId, conversationId, request);
    }

    /** Writes to the customer: 1 to 32,768 characters. Refused when closed, or when the reply window has passed. */
    public MessageView reply(Actor actor, UUID conversationId, String text) {
        UUID workspaceId = enter(actor, conversationId, Scope.CONVERSATIONS_REPLY);
        String clean = CleanText.cleaned(text.strip());
        if (clean.isEmpty() || clean.length() > LONGEST_REPLY) {
            throw SharedProblem.invalid("text", "must have 1 to " + LONGEST_REPLY + " characters");
        }
        Conversation conversation = conversations
                .locked(workspaceId, conversationId)
                .orElseThrow(() -> new Problem(ConversationProblem.CONVERSATION_NOT_FOUND));
        conversation.requireNotClosed();
        conversation.requireOpenWindow(clock.instant());
        Conversation answered = conversations.answered(conversation, clean);
        NewMessage message = NewMessage.byAgent(answered, actor.userId(), clean, clock);
        messages.add(message);
        outbox.answered(message, clean);
        return message.view();
    }

    /** Closes the dialogue; the customer's next message wakes it up again. */
    public ConversationView close(Actor actor, UUID conversationId) {
        UUID workspaceId = enter(actor, conversationId, Scope.CONVERSATIONS_REPLY);
        conversations.close(workspaceId, conversationId);
        ConversationView view =
                conversations.required(workspaceId, conversationId).view();
        realtime.publish(workspaceId, Topics.conversation(workspaceId, conversationId), "conversation.updated", view);
        realtime.announce(Topics.conversations(workspaceId), "conversation.updated", view);
        return view;
    }

    /** Every hop of a message, with its attempts. */
    public List<DeliveryView> deliveries(Actor actor, UUID conversationId, UUID messageId) {
        UUID workspaceId = enter(actor, conversationId, Scope.CONVERSATIONS_READ);
        messages.required(workspaceId, conversationId, messageId);
        Map<UUID, List<AttemptView>> tries = attempts.byDelivery(workspaceId, messageId);
        return deliveries.of(workspaceId, messageId).stream()
                .map(row -> row.view(tries.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Sends again what failed of a message. */
    public void resend(Actor actor, UUID conversationId, UUID messageId) {
        UUID workspaceId = enter(actor, conversationId, Scope.CONVERSATIONS_REPLY);
        messages.required(workspaceId, conversationId, messageId);
        List<DeliveryRow> failed = deliveries.of(workspaceId, messageId).stream()
                .filter(row -> row.status().equals(DeliveryStatus.FAILED.code()))
                .toList();
        if (failed.isEmpty()) {
            throw new Problem(ConversationProblem.NOTHING_TO_RESEND);
        }
        for (DeliveryRow row : failed) {
            Delivery delivery = deliveries.change(row, Delivery::resend);
            outbox.enqueue(workspaceId, conversationId, delivery.channel(), delivery.id());
        }
        realtime.announce(
                Topics.conversation(workspaceId, conversationId),
                "delivery.updated",
                messages.followDeliveries(workspaceId, messageId));
    }

    private UUID enter(Actor actor, UUID conversationId, Scope scope) {
        return access.requireVia(
                        actor,
                        Tenanted.CONVERSATIONS,
                        conversationId,
                        scope,
                        ConversationProblem.CONVERSATION_NOT_FOUND)
                .workspaceId();
    }
}
