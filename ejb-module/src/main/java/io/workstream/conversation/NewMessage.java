package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.media.MediaView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message about to be written into its conversation, at the place that the conversation's {@code lastSeq} gave it.
 *
 * @param carried what it carries, with the file that has still to be fetched
 * @param text what people read of it; null when there is nothing to read
 * @param replyTo the message of the conversation that it answers or is about
 * @param externalId the id of it at the provider or in the console that it came from
 * @param parts what is to be sent on, in order; empty when it goes nowhere
 */
record NewMessage(
        UUID id,
        Conversation conversation,
        Author author,
        Carried carried,
        @Nullable String text,
        @Nullable UUID replyTo,
        @Nullable String externalId,
        List<Content> parts,
        Instant createdAt) {

    static final String RECEIVED = "received";

    Content content() {
        return carried.content();
    }

    /** Where it goes on to. */
    Optional<DeliveryChannel> destination() {
        return author.destination(conversation);
    }

    String status() {
        if (author.kind() == Author.Kind.BUSINESS) {
            return DeliveryStatus.ACCEPTED.code();
        }
        return parts.isEmpty() ? RECEIVED : DeliveryStatus.QUEUED.code();
    }

    MessageView view(@Nullable MediaView media) {
        return new MessageView(
                id,
                conversation.id(),
                conversation.lastSeq(),
                author.direction(),
                author.source(),
                author.name(),
                content().code(),
                text,
                content(),
                media,
                replyTo,
                Map.of(),
                status(),
                null,
                createdAt,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
