package io.workstream.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param aboutId what it is about
 * @param letter slug of its kind
 * @param status {@code queued}; {@code held} while no mail server is set; {@code sent}; {@code failed}
 * @param attempts how often the mail server was tried in vain
 * @param error what the last failure was
 */
public record MailState(
        UUID id,
        @Nullable UUID aboutId,
        String letter,
        String recipient,
        String status,
        int attempts,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant sentAt) {}
