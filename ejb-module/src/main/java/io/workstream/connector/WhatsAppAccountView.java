package io.workstream.connector;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connected number, without its secrets.
 *
 * @param status {@code onboarding, active, paused, error}
 * @param statusReason why it is in error, for people
 * @param webhookUrl what to enter in Meta's console; a secret, not shown to whoever only looks in for support
 */
public record WhatsAppAccountView(
        UUID id,
        UUID workspaceId,
        String alias,
        String phoneNumber,
        String provider,
        String status,
        @Nullable String statusReason,
        @Nullable String phoneNumberId,
        @Nullable String wabaId,
        @Nullable String webhookUrl,
        Instant createdAt) {

    WhatsAppAccountView withoutAddress() {
        return new WhatsAppAccountView(
                id,
                workspaceId,
                alias,
                phoneNumber,
                provider,
                status,
                statusReason,
                phoneNumberId,
                wabaId,
                null,
                createdAt);
    }
}
