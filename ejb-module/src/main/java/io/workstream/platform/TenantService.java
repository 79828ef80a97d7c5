package io.workstream.platform;

import io.workstream.identity.PlatformAccess;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.workspace.WorkspaceDeletion;
import io.workstream.workspace.WorkspaceProblem;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceTerms;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** What administrators of the platform see and settle about workspaces. Everybody else is refused. */
@Stateless
public class TenantService {

    @Inject
    PlatformAccess access;

    @Inject
    Tenants tenants;

    @Inject
    WorkspaceService workspaces;

    @Inject
    WorkspaceDeletion deletion;

    /** Workspaces that fit, newest first. */
    public Page<TenantView> list(Actor actor, TenantQuestion question, PageRequest request) {
        access.require(actor);
        return Page.of(
                tenants.find(question, request), request, tenant -> tenant.id().toString());
    }

    /** One workspace. */
    public TenantView show(Actor actor, UUID workspaceId) {
        access.require(actor);
        return required(workspaceId);
    }

    /** Settles limits, suspends or resumes; told to the workspace's audit. */
    public TenantView settle(Actor actor, UUID workspaceId, WorkspaceTerms terms) {
        workspaces.settle(actor, workspaceId, terms);
        return required(workspaceId);
    }

    /** Brings a deleted workspace back, for its owners. */
    public TenantView restore(Actor actor, UUID workspaceId) {
        deletion.restoreForOwners(actor, workspaceId);
        return required(workspaceId);
    }

    private TenantView required(UUID workspaceId) {
        return tenants.one(workspaceId).orElseThrow(() -> new Problem(WorkspaceProblem.WORKSPACE_NOT_FOUND));
    }
}
