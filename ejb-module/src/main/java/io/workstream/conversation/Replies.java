package io.workstream.conversation;

import io.workstream.connector.Connectors;
import io.workstream.content.Content;
import io.workstream.identity.Accounts;
import io.workstream.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers customers, within the caller's transaction: for operators in the outside console, and for agents here. */
@ApplicationScoped
public class Replies {

    @Inject
    Conversations conversations;

    @Inject
    Accounts accounts;

    @Inject
    Composition composition;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @Inject
    Connectors connectors;

    @Inject
    UndeliveredNotes notes;

    @Inject
    Clock clock;

    /**
     * An operator's answer; wakes a closed conversation up. Tells a refusal instead of throwing it, which would roll back:
     * the raw event is kept all the same.
     *
     * @return why it is not sent; empty when it is on its way
     */
    public Optional<ConversationProblem> byOperator(OperatorReply reply) {
        Optional<Conversation> conversation = conversations
                .locked(reply.workspaceId(), reply.conversationId())
                .filter(found -> found.routedTo(reply.jivoChannelId()));
        if (conversation.isEmpty()) {
            return Optional.of(ConversationProblem.CONVERSATION_NOT_FOUND);
        }
        if (!conversation.get().windowOpen(clock.instant())) {
            return Optional.of(ConversationProblem.REPLY_WINDOW_PASSED);
        }
        post(conversation.get(), Author.operator(reply.authorName()), reply.carried(), reply.eventId());
        if (connectors
                .activeCredentials(reply.workspaceId(), conversation.get().whatsappAccountId())
                .isEmpty()) {
            notes.waits(conversation.get());
        }
        return Optional.empty();
    }

    /** An agent's answer in a locked conversation. Refused when it is closed, or, unless it is a template,
     * when the reply window has passed. */
    MessageView byAgent(Actor agent, Conversation conversation, Content content) {
        conversation.requireNotClosed();
        if (!(content instanceof Content.Template)) {
            conversation.requireOpenWindow(clock.instant());
        }
        String name = accounts.view(agent.userId()).name();
        NewMessage posted = post(conversation, Author.agent(agent.userId(), name), Carried.only(content), null);
        return messages.required(posted.conversation(), posted.id());
    }

    private NewMessage post(Conversation conversation, Author author, Carried carried, @Nullable String eventId) {
        Conversation answered = conversations.answered(conversation, carried.content());
        NewMessage message = composition.answer(answered, author, carried, eventId);
        outbox.post(message);
        return message;
    }
}
