package io.workstream.invitation;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.secret.RandomToken;
import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.workspace.Admission;
import io.workstream.workspace.Membership;
import io.workstream.workspace.RoleView;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Asks people into workspaces. A link works once, for seven days and one address, and never gives more than its sender has. */
@Stateless
public class InvitationService {

    static final Duration LIFE = Duration.ofDays(7);
    private static final String TYPE = "invitation";

    /** Open ones, and those of the last day. Enough for a company's new department, too few for writing to strangers. */
    private static final int MOST_OPEN = 100;

    @Inject
    WorkspaceAccess access;

    @Inject
    Admission admission;

    @Inject
    Invitations invitations;

    @Inject
    InvitationMails mails;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The workspace's invitations, newest first. */
    public Page<InvitationView> list(Actor actor, UUID workspaceId, PageRequest request) {
        access.require(actor, workspaceId, Scope.MEMBERS_INVITE);
        Page<Invitation> page = invitations.page(workspaceId, request);
        Map<UUID, String> states =
                mails.states(page.items().stream().map(Invitation::id).toList());
        Instant now = clock.instant();
        return page.map(invitation -> invitation.view(now, states.get(invitation.id())));
    }

    /** Asks somebody in by mail. Refused for members, for whoever is invited already, and beyond the actor's own rights. */
    public InvitationView invite(Actor actor, UUID workspaceId, NewInvitation wanted) {
        Membership own = access.requireAlone(actor, workspaceId, Scope.MEMBERS_INVITE);
        RoleView role = admission.offered(own, wanted.role());
        if (admission.holdsAddress(workspaceId, wanted.email())) {
            throw new Problem(InvitationProblem.ALREADY_MEMBER);
        }
        Instant now = clock.instant();
        if (invitations.openOrSince(workspaceId, now, now.minus(Duration.ofDays(1))) >= MOST_OPEN) {
            throw new Problem(InvitationProblem.TOO_MANY_INVITATIONS, Map.of("limit", MOST_OPEN));
        }
        String token = RandomToken.next();
        Invitation made = fresh(actor, workspaceId, wanted, role);
        invitations.add(made, RandomToken.digest(token));
        audit.record(actor, workspaceId, event("invitation.created", made).to(facts(made)));
        return sent(made, token, role, own.locale());
    }

    /** Sends a new link, good for seven days from now; the old one leads nowhere any more. */
    public InvitationView resend(Actor actor, UUID workspaceId, UUID id) {
        Membership own = access.requireAlone(actor, workspaceId, Scope.MEMBERS_INVITE);
        Invitation invitation = invitations.locked(workspaceId, id);
        invitation.requireUnanswered();
        mails.requireRested(invitation, clock.instant());
        RoleView role = admission.offered(own, invitation.roleCode());
        String token = RandomToken.next();
        invitations.renew(
                invitation,
                actor.userId(),
                RandomToken.digest(token),
                clock.instant().plus(LIFE));
        audit.record(actor, workspaceId, event("invitation.resent", invitation));
        return sent(invitation, token, role, own.locale());
    }

    /** Takes an invitation back; its link leads nowhere any more. */
    public void withdraw(Actor actor, UUID workspaceId, UUID id) {
        access.requireAlone(actor, workspaceId, Scope.MEMBERS_INVITE);
        Invitation invitation = invitations.locked(workspaceId, id);
        invitation.requireUnanswered();
        invitations.withdrawn(invitation, clock.instant());
        mails.withdraw(invitation);
        audit.record(
                actor, workspaceId, event("invitation.withdrawn", invitation).from(facts(invitation)));
    }

    private InvitationView sent(Invitation written, String token, RoleView role, String locale) {
        Invitation kept = invitations.locked(written.workspaceId(), written.id());
        return kept.view(clock.instant(), mails.send(kept, token, role, locale));
    }

    private Invitation fresh(Actor actor, UUID workspaceId, NewInvitation wanted, RoleView role) {
        Instant now = clock.instant();
        return new Invitation(
                Ids.next(clock),
                workspaceId,
                wanted.email(),
                role.id(),
                role.code(),
                actor.userId(),
                null,
                now,
                now.plus(LIFE),
                null,
                null);
    }

    private static AuditEvent event(String action, Invitation invitation) {
        return new AuditEvent(action, TYPE, invitation.id(), Map.of("email", invitation.email()));
    }

    private static Map<String, String> facts(Invitation invitation) {
        return Map.of("email", invitation.email(), "role", invitation.roleCode());
    }
}
