package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.media.MediaView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param seq place in the conversation, from 1 without gaps
 * @param direction {@code in} from the customer, {@code out} to the customer
 * @param source {@code whatsapp, jivo, agent, system}
 * @param authorName operator or agent, if known
 * @param kind {@code text, photo, video, audio, voice, document, sticker, location, contacts, choice, form, order,
 *     reaction, edit, deletion, notice, keyboard, rating, template}
 * @param text what people read of it, such as words, caption or the list of an order
 * @param content all that it carries
 * @param media its file
 * @param replyTo the message that it answers or, for a reaction, edit or deletion, is about
 * @param reactions signs on it, by direction ({@code in} is the customer's)
 * @param status {@code received} (goes nowhere), or that of its slowest delivery:
 *     {@code queued, sending, unknown, failed, accepted, delivered, read}
 * @param failure present when a delivery failed
 * @param editedAt when its text was changed by its author
 * @param deletedAt when its author took it back; its text is kept
 */
public record MessageView(
        UUID id,
        UUID conversationId,
        long seq,
        String direction,
        String source,
        @Nullable String authorName,
        String kind,
        @Nullable String text,
        Content content,
        @Nullable MediaView media,
        @Nullable UUID replyTo,
        Map<String, String> reactions,
        String status,
        @Nullable FailureView failure,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant failedAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt) {

    MessageView with(@Nullable MediaView file) {
        return new MessageView(
                id,
                conversationId,
                seq,
                direction,
                source,
                authorName,
                kind,
                text,
                content,
                file,
                replyTo,
                reactions,
                status,
                failure,
                createdAt,
                sentAt,
                deliveredAt,
                readAt,
                failedAt,
                editedAt,
                deletedAt);
    }
}
