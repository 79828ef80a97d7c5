package io.workstream.invitation;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.identity.Accounts;
import io.workstream.identity.UserView;
import io.workstream.secret.RandomToken;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.workspace.Admission;
import io.workstream.workspace.RoleView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The other end of an invitation: whoever holds its link. */
@Stateless
public class AcceptanceService {

    @Inject
    Invitations invitations;

    @Inject
    Admission admission;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What a link is about, for whoever holds it. */
    public Asked asked(String token) {
        Invitation invitation = invitations.byToken(RandomToken.digest(token));
        return new Asked(
                admission.workspaceName(invitation.workspaceId()),
                invitation.inviterName(),
                roleName(invitation),
                invitation.email(),
                invitation.statusAt(clock.instant()));
    }

    /**
     * Lets the actor into the workspace that the link is from, and returns that workspace's id. Whoever sent it must still
     * be allowed to: an invitation by somebody who is gone counts as withdrawn.
     */
    public UUID accept(Actor actor, String token) {
        UserView person = accounts.view(actor.userId());
        byte[] digest = RandomToken.digest(token);
        UUID workspaceId = invitations.byToken(digest).workspaceId();
        admission.hold(workspaceId);
        // Read once nobody else can change it, or the rights behind it: it may have been renewed or withdrawn
        // meanwhile.
        Invitation invitation = invitations.lockedByToken(digest);
        UUID roleId = invitation.acceptableBy(person.email(), clock.instant());
        if (!admission.mayOffer(invitation.invitedBy(), workspaceId, roleId)) {
            throw new Problem(InvitationProblem.INVITATION_WITHDRAWN);
        }
        if (!admission.admit(workspaceId, actor.userId(), roleId)) {
            throw new Problem(InvitationProblem.ALREADY_MEMBER);
        }
        invitations.accepted(invitation, actor.userId(), clock.instant());
        AuditEvent joined = new AuditEvent(
                "member.joined",
                "member",
                actor.userId(),
                Map.of("name", person.name(), "invitation", invitation.id()));
        audit.record(actor, workspaceId, joined.to(Map.of("roles", List.of(invitation.roleCode()))));
        return workspaceId;
    }

    private String roleName(Invitation invitation) {
        UUID roleId = invitation.roleId();
        if (roleId == null) {
            return invitation.roleCode();
        }
        RoleView role = admission.role(invitation.workspaceId(), roleId);
        return role.builtIn() ? role.code() : role.name();
    }
}
