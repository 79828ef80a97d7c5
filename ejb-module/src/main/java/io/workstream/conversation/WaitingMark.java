package io.workstream.conversation;

import io.workstream.content.Content;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change, deletion or reaction that came before the message that it is about.
 *
 * @param target the provider's id of that message, as {@link InboundKeys#stored} writes it
 * @param messageId its own place in a conversation; null where nobody was told of it, as there was no conversation yet
 * @param told what the provider reported
 */
record WaitingMark(String target, @Nullable UUID messageId, Told told) {

    Content content() {
        return told.content();
    }

    Instant sentAt() {
        return told.message().sentAt();
    }
}
