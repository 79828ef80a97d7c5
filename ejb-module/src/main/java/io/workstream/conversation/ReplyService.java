package io.workstream.conversation;

import io.workstream.connector.ConnectorProblem;
import io.workstream.connector.TemplateService;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers customers for agents. A template that is not known here yet is asked for, between two transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplyService {

    private static final Logger LOG = Logger.getLogger(ReplyService.class.getName());

    @Inject
    ConversationService conversations;

    @Inject
    TemplateService templates;

    /**
     * Writes to the customer. Refused when closed, or, unless it is a template, when the reply window has passed: then with
     * the templates that may be sent instead.
     */
    public MessageView reply(Actor actor, UUID conversationId, AgentReply reply) {
        try {
            return conversations.reply(actor, conversationId, reply);
        } catch (Problem problem) {
            if (problem.code() == ConversationProblem.REPLY_WINDOW_PASSED) {
                throw offering(actor, conversations.show(actor, conversationId), problem);
            }
            if (!stale(problem)) {
                throw problem;
            }
        }
        ConversationView conversation = conversations.show(actor, conversationId);
        templates.list(actor, conversation.workspaceId(), conversation.whatsappAccountId());
        return conversations.reply(actor, conversationId, reply);
    }

    private Problem offering(Actor actor, ConversationView conversation, Problem refused) {
        UUID accountId = conversation.whatsappAccountId();
        Map<String, Object> data = new HashMap<>(refused.data());
        data.put("whatsappAccount", accountId);
        data.put("templates", offered(actor, conversation));
        return new Problem(refused.code(), data);
    }

    /** The templates that may be sent; none when they cannot be had: the refusal must not turn into a failure. */
    private List<Map<String, String>> offered(Actor actor, ConversationView conversation) {
        try {
            return templates.sendable(actor, conversation.workspaceId(), conversation.whatsappAccountId()).stream()
                    .map(template -> Map.of("name", template.name(), "language", template.language()))
                    .toList();
        } catch (EJBException failure) {
            LOG.log(Level.WARNING, "no templates to offer", failure);
            return List.of();
        }
    }

    /** Whether the list of templates that we keep may be older than what the agent knows. */
    private static boolean stale(Problem problem) {
        return problem.code() == ConnectorProblem.TEMPLATE_NOT_FOUND
                || problem.code() == ConnectorProblem.TEMPLATE_NOT_SENDABLE;
    }
}
