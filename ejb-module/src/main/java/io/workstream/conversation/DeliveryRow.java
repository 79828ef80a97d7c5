package io.workstream.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code deliveries}. Public only because Jdbi maps nothing else. */
public record DeliveryRow(
        UUID id,
        UUID workspaceId,
        UUID conversationId,
        UUID messageId,
        String channel,
        int part,
        String content,
        String status,
        int attempts,
        int unanswered,
        @Nullable String externalId,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        @Nullable Instant unknownSince,
        @Nullable Instant acceptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant failedAt,
        Instant createdAt) {

    DeliveryView view(List<AttemptView> tries) {
        return new DeliveryView(
                id,
                messageId,
                channel,
                part,
                status,
                attempts,
                externalId,
                errorCode,
                errorMessage,
                acceptedAt,
                deliveredAt,
                readAt,
                failedAt,
                createdAt,
                tries);
    }
}
