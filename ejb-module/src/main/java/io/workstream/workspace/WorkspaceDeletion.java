package io.workstream.workspace;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.identity.PlatformAccess;
import io.workstream.shared.Actor;
import io.workstream.shared.SharedProblem;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * The end of a workspace, and the way back. Deleted, it lets nobody in and sends nothing; what arrives is kept. Its owners
 * can bring it back for thirty days; then it is removed with all that it holds.
 */
@Stateless
public class WorkspaceDeletion {

    @Inject
    WorkspaceAccess access;

    @Inject
    PlatformAccess platform;

    @Inject
    Tenancy tenancy;

    @Inject
    Workspaces workspaces;

    @Inject
    WorkspaceNews news;

    @Inject
    OwnerMails mails;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Deletes a workspace that the actor owns; returns it as its owners see it now. */
    public WorkspaceView delete(Actor actor, UUID workspaceId) {
        access.requireAlone(actor, workspaceId, Scope.WORKSPACE_MANAGE).requireOwning();
        Workspace workspace = workspaces.required(workspaceId);
        workspace.delete(clock.instant());
        WorkspaceView gone = written(actor, workspace, "workspace.deleted");
        mails.tellDeleted(gone, actor.userId());
        return gone;
    }

    /** The same for somebody who had to type its name. Refused when it is called otherwise. */
    public WorkspaceView deleteNamed(Actor actor, UUID workspaceId, String name) {
        access.requireAlone(actor, workspaceId, Scope.WORKSPACE_MANAGE).requireOwning();
        if (!workspaces.required(workspaceId).name().equals(name.strip())) {
            throw SharedProblem.invalid("confirmation", "must be the name of the workspace");
        }
        return delete(actor, workspaceId);
    }

    /** Brings back a workspace that the actor owns. */
    public WorkspaceView restore(Actor actor, UUID workspaceId) {
        access.requireEvenClosed(actor, workspaceId, Scope.WORKSPACE_MANAGE).requireOwning();
        return restored(actor, workspaceId);
    }

    /** The same for administrators of the platform, of any workspace. */
    public WorkspaceView restoreForOwners(Actor actor, UUID workspaceId) {
        platform.require(actor);
        tenancy.enter(workspaceId);
        return restored(actor, workspaceId);
    }

    private WorkspaceView restored(Actor actor, UUID workspaceId) {
        Workspace workspace = workspaces.required(workspaceId);
        workspace.restore(clock.instant());
        WorkspaceView there = written(actor, workspace, "workspace.restored");
        mails.tellRestored(there);
        return there;
    }

    private WorkspaceView written(Actor actor, Workspace workspace, String action) {
        workspaces.write();
        WorkspaceView view = workspace.view(Role.OWNER);
        audit.record(
                actor, view.id(), new AuditEvent(action, "workspace", view.id(), Map.of("name", workspace.name())));
        news.openedOrClosed(view.id());
        return view;
    }
}
