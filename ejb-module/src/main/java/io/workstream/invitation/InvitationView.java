package io.workstream.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as those see it who may invite.
 *
 * @param role code of the role that it gives
 * @param inviterName null when their account is no more
 * @param status {@code open, expired, accepted, withdrawn}
 * @param mail what became of the mail: {@code queued, held} (no mail server is set), {@code sent, failed}; null when it is forgotten
 */
public record InvitationView(
        UUID id,
        String email,
        String role,
        UUID invitedBy,
        @Nullable String inviterName,
        String status,
        @Nullable String mail,
        Instant createdAt,
        Instant expiresAt) {

    /** Whether it can still be sent again or withdrawn. */
    public boolean unanswered() {
        return status.equals("open") || status.equals("expired");
    }
}
