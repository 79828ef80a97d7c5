package io.workstream.deliveryaudit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivery, and what it is about.
 *
 * @param channel the side that it goes to: {@code jivo_outbound} or {@code wa_outbound}
 * @param part from 0; a message may need several
 * @param status {@code queued, sending, unknown, failed, accepted, delivered, read}
 * @param externalId the receiver's id of it
 * @param direction of the message: {@code in} from the customer, {@code out} to the customer
 * @param source who wrote it: {@code whatsapp, jivo, agent, system}
 * @param kind of the message
 * @param text its beginning
 */
public record DeliveryRecord(
        UUID id,
        UUID messageId,
        UUID conversationId,
        UUID whatsappAccountId,
        @Nullable UUID jivoChannelId,
        String channel,
        int part,
        String status,
        int attempts,
        @Nullable String externalId,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        String direction,
        String source,
        @Nullable String authorName,
        String kind,
        @Nullable String text,
        @Nullable String contactName,
        @Nullable String contactPhone,
        Instant createdAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant failedAt) {}
