package io.workstream.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param seq place in the conversation, from 1 without gaps
 * @param direction {@code in} from the customer, {@code out} to the customer
 * @param source {@code whatsapp, jivo, agent, system}
 * @param authorName operator or agent, if known
 * @param kind {@code text} and the provider-neutral names of other kinds
 * @param status {@code received} (goes nowhere), or that of its slowest delivery:
 *     {@code queued, sending, unknown, failed, accepted, delivered, read}
 * @param failure present when a delivery failed
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
        String status,
        @Nullable FailureView failure,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant failedAt) {}
