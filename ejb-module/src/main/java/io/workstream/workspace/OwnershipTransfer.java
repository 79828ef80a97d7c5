package io.workstream.workspace;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Actor;
import io.workstream.shared.SharedProblem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands a workspace over: another member owns it and gets a mail about it; whoever gave it away administers it from then on. */
@Stateless
public class OwnershipTransfer {

    private static final String ROLES = "roles";

    @Inject
    WorkspaceAccess access;

    @Inject
    Workspaces workspaces;

    @Inject
    Members members;

    @Inject
    Roles roles;

    @Inject
    RightsNews news;

    @Inject
    OwnerMails mails;

    @Inject
    AuditLog audit;

    /** Hands it over to another member; returns it as the actor sees it now. Other owners stay. */
    public WorkspaceView handOver(Actor actor, UUID workspaceId, UUID userId) {
        access.requireAlone(actor, workspaceId, Scope.ROLES_MANAGE).requireOwning();
        if (userId.equals(actor.userId())) {
            throw SharedProblem.invalid("userId", "must be another member");
        }
        MemberView to = members.required(workspaceId, userId);
        MemberView from = members.required(workspaceId, actor.userId());
        Workspace workspace = workspaces.required(workspaceId);
        // Who owns it on paper is replaced; another owner who gives up their part leaves that alone.
        if (workspace.belongsTo(actor.userId())) {
            workspace.belongTo(userId);
            workspaces.write();
        }
        members.assign(workspaceId, userId, roles.named(workspaceId, List.of(Role.OWNER)));
        members.assign(workspaceId, actor.userId(), roles.named(workspaceId, List.of(Role.ADMIN)));
        AuditEvent given = new AuditEvent("workspace.transferred", "member", userId, Map.of("name", to.name()));
        audit.record(
                actor,
                workspaceId,
                given.from(Map.of("owner", from.name(), ROLES, to.roles()))
                        .to(Map.of("owner", to.name(), ROLES, List.of(Role.OWNER))));
        news.changed(workspaceId);
        WorkspaceView left = workspace.view(Role.ADMIN);
        mails.tellReceived(left, userId, actor.userId());
        return left;
    }
}
