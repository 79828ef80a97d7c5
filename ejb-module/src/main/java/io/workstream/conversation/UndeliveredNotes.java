package io.workstream.conversation;

import io.workstream.content.ContentWords;
import io.workstream.content.FailureWords;
import io.workstream.media.MediaView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Tells operators, where they write, what does not reach their customer: the Chat API has no mark for a failed message. What
 * agents write here is marked in our own timeline. A note is a sign, no message: its own failure leads to no further one.
 */
@ApplicationScoped
class UndeliveredNotes {

    private static final String FILE_LOST = "file-unavailable";

    /** Whoever goes on writing while the account does not send is reminded once in so long. */
    private static final Duration REMINDED = Duration.ofMinutes(15);

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    InboundKeys keys;

    @Inject
    Signals signals;

    /** A message has just failed for good. Its other parts may follow, and say no more. */
    void failed(UUID workspaceId, MessageView message) {
        if (byOperator(message)) {
            UUID conversationId = message.conversationId();
            String language =
                    conversations.required(workspaceId, conversationId).language();
            signals.undelivered(workspaceId, conversationId, words(message, language));
        }
    }

    /** A delivery's account was stopped as it was sent. */
    void stopped(Delivery delivery) {
        messages.one(delivery.workspaceId(), delivery.messageId())
                .filter(UndeliveredNotes::byOperator)
                .ifPresent(message -> waits(conversations.required(delivery.workspaceId(), message.conversationId())));
    }

    /** A message waits because its account does not send; said once for all that wait in a conversation. */
    void waits(Conversation conversation) {
        if (keys.firstWithin(
                conversation.workspaceId(),
                conversation.whatsappAccountId(),
                "held-back:" + conversation.id(),
                REMINDED)) {
            signals.undelivered(
                    conversation.workspaceId(),
                    conversation.id(),
                    ContentWords.in(conversation.language()).heldBack());
        }
    }

    private static boolean byOperator(MessageView message) {
        return message.source().equals(Author.Kind.OPERATOR.source());
    }

    static String words(MessageView message, String language) {
        ContentWords words = ContentWords.in(language);
        FailureView failure = message.failure();
        MediaView file = message.media();
        if (file != null && failure != null && failure.code().equals(FILE_LOST)) {
            return words.lostFile(file.fileName(), file.failure());
        }
        FailureWords reasons = FailureWords.in(language);
        return words.undelivered(
                message.text(),
                message.kind(),
                failure == null ? reasons.unknown() : reasons.of(message.direction(), failure.code()));
    }
}
