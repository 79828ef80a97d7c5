package io.workstream.conversation;

import io.workstream.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message about to be written into its conversation, at the place that the conversation's {@code lastSeq} gave it.
 *
 * @param externalId the provider's id of it, where it came from one
 * @param parts what is to be sent on, in order; empty when it goes nowhere
 */
record NewMessage(
        UUID id,
        Conversation conversation,
        Author author,
        String kind,
        @Nullable String text,
        @Nullable String externalId,
        List<String> parts,
        Instant createdAt) {

    static final String RECEIVED = "received";

    /** What a provider reported: a customer's message, or one that the business sent elsewhere. */
    static NewMessage inbound(Conversation conversation, Author author, InboundMessage message, Clock clock) {
        return new NewMessage(
                Ids.next(clock),
                conversation,
                author,
                message.kind(),
                message.text(),
                message.externalId(),
                parts(conversation, author, message.text()),
                clock.instant());
    }

    /** What an operator or an agent answers. */
    static NewMessage answer(Conversation conversation, Author author, String text, Clock clock) {
        return new NewMessage(
                Ids.next(clock),
                conversation,
                author,
                "text",
                text,
                null,
                parts(conversation, author, text),
                clock.instant());
    }

    private static List<String> parts(Conversation conversation, Author author, @Nullable String text) {
        return author.destination(conversation)
                .map(side -> Rendering.parts(text, side))
                .orElse(List.of());
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

    MessageView view() {
        return new MessageView(
                id,
                conversation.id(),
                conversation.lastSeq(),
                author.direction(),
                author.source(),
                author.name(),
                kind,
                text,
                status(),
                null,
                createdAt,
                null,
                null,
                null,
                null);
    }
}
