package io.workstream.conversation;

import io.workstream.realtime.RealtimePublisher;
import io.workstream.realtime.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells clients what happened in conversations, by the topics and event names that they know. */
@ApplicationScoped
class ConversationNews {

    private static final String CONVERSATION_UPDATED = "conversation.updated";

    @Inject
    RealtimePublisher realtime;

    /** A new message; the list of conversations changes with it. */
    void posted(Conversation conversation, MessageView message) {
        publish(conversation, "message.posted", message);
        list(conversation);
    }

    /** A message that reads or looks otherwise now: edited, taken back, marked, or with its file. */
    void updated(UUID workspaceId, MessageView message) {
        realtime.announce(Topics.conversation(workspaceId, message.conversationId()), "message.updated", message);
    }

    /** Another state of a conversation. */
    void changed(Conversation conversation) {
        publish(conversation, CONVERSATION_UPDATED, conversation.view());
        list(conversation);
    }

    /** A conversation that went on in another. */
    void folded(UUID workspaceId, UUID conversationId, UUID into) {
        ConversationFolded folded = new ConversationFolded(conversationId, into);
        String topic = Topics.conversation(workspaceId, conversationId);
        realtime.publish(workspaceId, topic, "conversation.folded", folded);
        realtime.announce(Topics.conversations(workspaceId), "conversation.folded", folded);
    }

    /** How far a message has come. */
    void delivered(UUID workspaceId, MessageView message) {
        realtime.announce(Topics.conversation(workspaceId, message.conversationId()), "delivery.updated", message);
    }

    private void publish(Conversation conversation, String type, Object data) {
        String topic = Topics.conversation(conversation.workspaceId(), conversation.id());
        realtime.publish(conversation.workspaceId(), topic, type, data);
    }

    private void list(Conversation conversation) {
        realtime.announce(Topics.conversations(conversation.workspaceId()), CONVERSATION_UPDATED, conversation.view());
    }
}
