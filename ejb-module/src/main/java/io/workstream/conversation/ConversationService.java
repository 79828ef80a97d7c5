package io.workstream.conversation;

import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.SharedProblem;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and answers conversations on behalf of people. */
@Stateless
public class ConversationService {

    private static final Set<String> STATUSES = Set.of(Conversation.PENDING, Conversation.OPEN, Conversation.CLOSED);

    @Inject
    WorkspaceAccess access;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    ReplyContent replyContent;

    @Inject
    Replies replies;

    @Inject
    DayAllowance allowance;

    @Inject
    ConversationNews news;

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
        return conversations
                .openFor(actor, conversationId, Scope.CONVERSATIONS_READ)
                .view();
    }

    /** Its messages, newest first. */
    public Page<MessageView> messages(Actor actor, UUID conversationId, PageRequest request) {
        return messages.list(conversations.openFor(actor, conversationId, Scope.CONVERSATIONS_READ), request);
    }

    /** Some of its messages and those that they answer, in no order; ids that are not its own are passed over. */
    public List<MessageView> messages(Actor actor, UUID conversationId, Set<UUID> ids) {
        return messages.withAnswered(conversations.openFor(actor, conversationId, Scope.CONVERSATIONS_READ), ids);
    }

    /**
     * Writes to the customer. Refused when closed; unless it is a template, when the reply window has passed; and when the
     * workspace has sent as much today as it may.
     */
    public MessageView reply(Actor actor, UUID conversationId, AgentReply reply) {
        Conversation conversation = conversations.lockedFor(actor, conversationId, Scope.CONVERSATIONS_REPLY);
        MessageView posted = replies.byAgent(actor, conversation, replyContent.of(conversation, reply));
        allowance.takeOne(conversation.workspaceId());
        return posted;
    }

    /** Closes the dialogue; the customer's next message wakes it up again. */
    public ConversationView close(Actor actor, UUID conversationId) {
        Conversation conversation = conversations.openFor(actor, conversationId, Scope.CONVERSATIONS_REPLY);
        Conversation closed = conversations.closed(conversation);
        news.changed(closed);
        return closed.view();
    }
}
