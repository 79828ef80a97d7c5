package io.workstream.workspace;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.identity.Accounts;
import io.workstream.identity.PlatformAccess;
import io.workstream.identity.UserView;
import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes and shows workspaces, and settles what the platform allows them. */
@Stateless
public class WorkspaceService {

    @Inject
    Workspaces workspaces;

    @Inject
    WorkspaceAccess access;

    @Inject
    Accounts accounts;

    @Inject
    PlatformAccess platform;

    @Inject
    WorkspaceNews news;

    @Inject
    Tenancy tenancy;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Makes a workspace that the actor owns. Refused when the wished address is taken. */
    public WorkspaceView create(Actor actor, NewWorkspace wanted) {
        UUID id = Ids.next(clock);
        Instant now = clock.instant();
        UserView maker = accounts.view(actor.userId());
        String locale = wanted.locale() == null ? maker.locale() : wanted.locale();
        NewWorkspace settled = new NewWorkspace(wanted.name(), freeSlug(wanted, id), locale);
        Workspace workspace = new Workspace(id, settled, new Workspace.Maker(maker.id(), maker.timezone()), now);
        tenancy.enter(id);
        workspaces.add(workspace);
        workspaces.addOwner(id, actor.userId(), now);
        audit.record(actor, id, new AuditEvent("workspace.created", "workspace", id, Map.of("name", wanted.name())));
        return workspace.view(Role.OWNER);
    }

    /** Where the actor is a member, oldest first. */
    public List<WorkspaceView> mine(Actor actor) {
        return workspaces.of(actor);
    }

    /** One workspace that the actor is a member of. */
    public WorkspaceView show(Actor actor, UUID workspaceId) {
        Membership membership = access.require(actor, workspaceId, Scope.WORKSPACE_READ);
        return workspaces.required(workspaceId).view(membership.role());
    }

    /**
     * Settles what the platform allows a workspace, for administrators of the platform. Suspended, it lets nobody in, and
     * what is to leave it waits; what arrives is kept, and goes on when it is resumed.
     */
    public void settle(Actor actor, UUID workspaceId, WorkspaceTerms terms) {
        platform.require(actor);
        tenancy.enter(workspaceId);
        Workspace workspace = workspaces.required(workspaceId);
        Map<String, Object> before = workspace.terms().details();
        workspace.settle(terms);
        workspaces.write();
        AuditEvent settled = new AuditEvent("workspace.settled", "workspace", workspaceId, terms.details());
        audit.record(
                actor, workspaceId, settled.from(before).to(workspace.terms().details()));
        news.openedOrClosed(workspaceId);
    }

    /** What the actor is and may do in the workspace at this address. */
    public Membership membership(Actor actor, String slug) {
        UUID id = workspaces.idOf(slug).orElseThrow(() -> new Problem(WorkspaceProblem.WORKSPACE_NOT_FOUND));
        return access.require(actor, id, Scope.WORKSPACE_READ);
    }

    private String freeSlug(NewWorkspace wanted, UUID id) {
        String wish = wanted.slug();
        if (wish != null) {
            if (workspaces.slugTaken(wish)) {
                throw new Problem(WorkspaceProblem.SLUG_TAKEN);
            }
            return wish;
        }
        String base = wanted.suggestedSlug(id);
        return workspaces.slugTaken(base) ? base + "-" + id.toString().substring(30) : base;
    }
}
