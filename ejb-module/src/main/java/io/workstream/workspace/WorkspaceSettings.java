package io.workstream.workspace;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.job.JobService;
import io.workstream.shared.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** What its managers settle about a workspace. */
@Stateless
public class WorkspaceSettings {

    @Inject
    WorkspaceAccess access;

    @Inject
    Workspaces workspaces;

    @Inject
    JobService jobs;

    @Inject
    WorkspaceNews news;

    @Inject
    AuditLog audit;

    /**
     * Changes what its managers may: at once for everything that is said from now on, and soon for the files that are here.
     * Refused when the wished address is taken, or the change was meant for an earlier version.
     */
    public WorkspaceView change(Actor actor, UUID workspaceId, WorkspaceChange change) {
        Membership membership = access.require(actor, workspaceId, Scope.WORKSPACE_MANAGE);
        Workspace workspace = workspaces.required(workspaceId);
        Map<String, Object> before = workspace.facts();
        int mediaHours = workspace.mediaHours();
        workspace.change(change);
        workspaces.write();
        if (workspace.mediaHours() != mediaHours) {
            jobs.enqueue(KeepFilesHandler.job(workspaceId));
        }
        AuditEvent changed = new AuditEvent("workspace.changed", "workspace", workspaceId, change.details());
        audit.record(actor, workspaceId, changed.from(before).to(workspace.facts()));
        news.changed(workspaceId);
        return workspace.view(membership.role());
    }
}
