package io.workstream.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hop of one message to one side.
 *
 * @param channel {@code jivo_outbound} or {@code wa_outbound}
 * @param part from 0; a long text goes to WhatsApp in several parts
 * @param externalId the receiver's id of it
 * @param tries every call made for it within the last days, oldest first
 */
public record DeliveryView(
        UUID id,
        UUID messageId,
        String channel,
        int part,
        String status,
        int attempts,
        @Nullable String externalId,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        @Nullable Instant acceptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant failedAt,
        Instant createdAt,
        List<AttemptView> tries) {}
