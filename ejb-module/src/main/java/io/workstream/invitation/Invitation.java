package io.workstream.invitation;

import io.workstream.shared.Problem;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked into a workspace: open until it is accepted, withdrawn or expired.
 *
 * @param roleId the role that it gives; null when that is no more
 * @param roleCode the same by its code
 * @param inviterName null when their account is no more
 */
record Invitation(
        UUID id,
        UUID workspaceId,
        String email,
        @Nullable UUID roleId,
        String roleCode,
        UUID invitedBy,
        @Nullable String inviterName,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt) {

    String statusAt(Instant now) {
        if (acceptedAt != null) {
            return "accepted";
        }
        if (withdrawnAt != null || roleId == null) {
            return "withdrawn";
        }
        return expiresAt.isAfter(now) ? "open" : "expired";
    }

    /** Refused when it has come to an end other than by time. */
    UUID requireUnanswered() {
        if (acceptedAt != null) {
            throw new Problem(InvitationProblem.INVITATION_USED);
        }
        if (withdrawnAt != null || roleId == null) {
            throw new Problem(InvitationProblem.INVITATION_WITHDRAWN);
        }
        return roleId;
    }

    /** The role that it gives to whoever has this address; refused when it is not or no longer for them. */
    UUID acceptableBy(String address, Instant now) {
        UUID role = requireUnanswered();
        if (!expiresAt.isAfter(now)) {
            throw new Problem(InvitationProblem.INVITATION_EXPIRED);
        }
        if (!isFor(address)) {
            throw new Problem(InvitationProblem.INVITATION_FOR_ANOTHER);
        }
        return role;
    }

    boolean isFor(String address) {
        return email.toLowerCase(Locale.ROOT).equals(address.toLowerCase(Locale.ROOT));
    }

    InvitationView view(Instant now, @Nullable String mail) {
        return new InvitationView(
                id, email, roleCode, invitedBy, inviterName, statusAt(now), mail, createdAt, expiresAt);
    }
}
