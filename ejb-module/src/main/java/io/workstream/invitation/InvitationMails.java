package io.workstream.invitation;

import io.workstream.notification.Letter;
import io.workstream.notification.Mail;
import io.workstream.notification.MailState;
import io.workstream.notification.Mails;
import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.workspace.Admission;
import io.workstream.workspace.RoleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes to people who are asked in, in the language of the workspace. */
@ApplicationScoped
class InvitationMails {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    Mails mails;

    @Inject
    Admission admission;

    @Inject
    PlatformSettings settings;

    /** Sends the link, and returns the mail's state; what has not gone out of an earlier one is taken back. */
    @Nullable String send(Invitation invitation, String token, RoleView role, String locale) {
        mails.withdraw(invitation.id());
        String workspace = admission.workspaceName(invitation.workspaceId());
        Map<String, String> parameters = Map.of(
                "inviter",
                Objects.requireNonNullElse(invitation.inviterName(), workspace),
                "workspace",
                workspace,
                "role",
                role.builtIn() ? mails.roleName(locale, role.code()) : role.name(),
                "link",
                settings.publicUrl() + "/invitation/" + token);
        mails.send(new Mail(Letter.INVITATION, invitation.email(), locale, parameters)
                .until(invitation.expiresAt())
                .about(invitation.id()));
        return states(List.of(invitation.id())).get(invitation.id());
    }

    /** Refused within a minute of the mail before: nobody shall get more of them than they can want. */
    void requireRested(Invitation invitation, Instant now) {
        Instant next = invitation.expiresAt().minus(InvitationService.LIFE).plus(PAUSE);
        if (settings.rateLimits() && now.isBefore(next)) {
            long wait = Duration.between(now, next).toSeconds() + 1;
            throw new Problem(SharedProblem.RATE_LIMITED, Map.of("retryAfter", wait));
        }
    }

    void withdraw(Invitation invitation) {
        mails.withdraw(invitation.id());
    }

    /** What became of the newest mail about each. */
    Map<UUID, String> states(Collection<UUID> ids) {
        Map<UUID, String> states = new HashMap<>();
        for (MailState mail : mails.about(ids)) {
            UUID about = mail.aboutId();
            if (about != null) {
                states.put(about, mail.status());
            }
        }
        return states;
    }
}
