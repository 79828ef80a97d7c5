package io.workstream.platform;

import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import io.workstream.workspace.WorkspaceProblem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Shows those who manage a workspace how much it uses of what the platform allows it. */
@Stateless
public class UsageService {

    @Inject
    WorkspaceAccess access;

    @Inject
    Tenants tenants;

    /** What it uses now. */
    public WorkspaceUsage show(Actor actor, UUID workspaceId) {
        access.require(actor, workspaceId, Scope.WORKSPACE_MANAGE);
        return tenants.one(workspaceId)
                .map(TenantView::usage)
                .orElseThrow(() -> new Problem(WorkspaceProblem.WORKSPACE_NOT_FOUND));
    }
}
