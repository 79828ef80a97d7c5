package io.workstream.conversation;

import io.workstream.identity.Accounts;
import io.workstream.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Answers customers, within the caller's transaction: for operators in the outside console, and for agents here. */
@ApplicationScoped
public class Replies {

    @Inject
    Conversations conversations;

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

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
        post(conversation.get(), Author.operator(reply.authorName()), reply.text());
        return Optional.empty();
    }

    /** An agent's answer in a locked conversation. Refused when it is closed, or when the reply window has passed. */
    MessageView byAgent(Actor agent, Conversation conversation, String text) {
        conversation.requireNotClosed();
        conversation.requireOpenWindow(clock.instant());
        String name = accounts.view(agent.userId()).name();
        return post(conversation, Author.agent(agent.userId(), name), text).view();
    }

    private NewMessage post(Conversation conversation, Author author, String text) {
        NewMessage message = NewMessage.answer(conversations.answered(conversation, text), author, text, clock);
        outbox.post(message);
        return message;
    }
}
