package io.workstream.workspace;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who belongs to a workspace and with which roles. Nobody gives, takes or changes what goes beyond their own rights. */
@Stateless
public class MemberService {

    private static final String TYPE = "member";
    private static final String ROLES = "roles";

    @Inject
    WorkspaceAccess access;

    @Inject
    Members members;

    @Inject
    Roles roles;

    @Inject
    RightsNews news;

    @Inject
    AuditLog audit;

    /** The workspace's members, oldest account first. */
    public Page<MemberView> list(Actor actor, UUID workspaceId, PageRequest request) {
        access.require(actor, workspaceId, Scope.MEMBERS_READ);
        return members.page(workspaceId, request);
    }

    /**
     * Gives a member these roles and no others, from their next request on.
     *
     * @param codes of roles, at least one
     */
    public MemberView assign(Actor actor, UUID workspaceId, UUID userId, List<String> codes) {
        Membership own = access.requireAlone(actor, workspaceId, Scope.ROLES_MANAGE);
        MemberView before = members.required(workspaceId, userId);
        List<Role> wanted = roles.named(workspaceId, codes);
        requireNotStronger(own, workspaceId, before);
        RoleService.requireCovered(own, wanted);
        boolean owning = wanted.stream().anyMatch(Role::owning);
        if (!owning) {
            keepAnOwner(workspaceId, before);
        }
        members.assign(workspaceId, userId, wanted);
        MemberView after = members.required(workspaceId, userId);
        AuditEvent changed = new AuditEvent("member.changed", TYPE, userId, Map.of("name", before.name()));
        audit.record(
                actor, workspaceId, changed.from(Map.of(ROLES, before.roles())).to(Map.of(ROLES, after.roles())));
        news.changed(workspaceId);
        return after;
    }

    /** Takes somebody out of the workspace; oneself at any time, unless nobody else owns it. */
    public void remove(Actor actor, UUID workspaceId, UUID userId) {
        boolean oneself = actor.userId().equals(userId);
        Membership own = access.requireAlone(actor, workspaceId, oneself ? Scope.WORKSPACE_READ : Scope.ROLES_MANAGE);
        MemberView before = members.required(workspaceId, userId);
        requireNotStronger(own, workspaceId, before);
        keepAnOwner(workspaceId, before);
        members.remove(workspaceId, userId);
        String action = oneself ? "member.left" : "member.removed";
        AuditEvent gone = new AuditEvent(action, TYPE, userId, Map.of("name", before.name()));
        audit.record(actor, workspaceId, gone.from(Map.of(ROLES, before.roles())));
        news.changed(workspaceId);
    }

    private void requireNotStronger(Membership own, UUID workspaceId, MemberView member) {
        if (!roles.named(workspaceId, member.roles()).stream().allMatch(own::covers)) {
            throw new Problem(WorkspaceProblem.MEMBER_HAS_MORE_RIGHTS);
        }
    }

    private void keepAnOwner(UUID workspaceId, MemberView leaving) {
        if (!leaving.roles().contains(Role.OWNER)) {
            return;
        }
        if (!members.ownedByOthers(workspaceId, leaving.userId())) {
            throw new Problem(WorkspaceProblem.LAST_OWNER);
        }
        members.passOn(workspaceId, leaving.userId());
    }
}
