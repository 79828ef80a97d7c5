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
 * @param late whether it would come too late now to be of use
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
        @Nullable Instant sentAt,
        boolean late) {

    private static final String HIDDEN = "•••";

    /** The same for those who look after mails and need not know to whom they go: of an address, what is enough to find its owner. */
    public MailState masked() {
        int at = recipient.lastIndexOf('@');
        String hidden = at < 1 ? HIDDEN : recipient.substring(0, 1) + HIDDEN + recipient.substring(at);
        return new MailState(
                id,
                aboutId,
                letter,
                hidden,
                status,
                attempts,
                error == null ? null : error.replace(recipient, hidden),
                createdAt,
                sentAt,
                late);
    }
}
