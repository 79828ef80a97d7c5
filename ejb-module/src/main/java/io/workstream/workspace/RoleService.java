package io.workstream.workspace;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Shows and makes roles. Nobody makes or changes one with rights that they do not have. */
@Stateless
public class RoleService {

    private static final String TYPE = "role";

    @Inject
    WorkspaceAccess access;

    @Inject
    Roles roles;

    @Inject
    RightsNews news;

    @Inject
    Instance<RoleHolder> holders;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The roles that can be had here: built in ones first, then the workspace's own, oldest first. */
    public Page<RoleView> list(Actor actor, UUID workspaceId, PageRequest request) {
        access.require(actor, workspaceId, Scope.MEMBERS_READ);
        return roles.page(workspaceId, request);
    }

    /** Makes a role of the workspace's own. */
    public RoleView create(Actor actor, UUID workspaceId, NewRole wanted) {
        Membership own = access.requireAlone(actor, workspaceId, Scope.ROLES_MANAGE);
        Role role = new Role(Ids.next(clock), false, wanted.code(), wanted.name(), wanted.scopes());
        requireCovered(own, List.of(role));
        requireFree(role.code());
        if (roles.own(workspaceId) >= Roles.MOST) {
            throw new Problem(WorkspaceProblem.TOO_MANY_ROLES, Map.of("limit", Roles.MOST));
        }
        roles.add(workspaceId, role);
        audit.record(actor, workspaceId, new AuditEvent("role.created", TYPE, role.id(), Map.of()).to(facts(role)));
        return Roles.view(role, 0);
    }

    /** Changes a role of the workspace's own, at once for everybody who has it. */
    public RoleView change(Actor actor, UUID workspaceId, UUID id, RoleChange change) {
        Membership own = access.requireAlone(actor, workspaceId, Scope.ROLES_MANAGE);
        Role before = changeable(own, workspaceId, id);
        Role after = change.appliedTo(before);
        requireCovered(own, List.of(after));
        if (!after.code().equals(before.code())) {
            requireFree(after.code());
        }
        roles.change(workspaceId, after);
        AuditEvent changed = new AuditEvent("role.changed", TYPE, id, Map.of());
        audit.record(actor, workspaceId, changed.from(facts(before)).to(facts(after)));
        news.changed(workspaceId);
        return Roles.view(after, roles.members(workspaceId, id));
    }

    /** Removes a role of the workspace's own that nobody has. */
    public void delete(Actor actor, UUID workspaceId, UUID id) {
        Membership own = access.requireAlone(actor, workspaceId, Scope.ROLES_MANAGE);
        Role role = changeable(own, workspaceId, id);
        long having = roles.members(workspaceId, id);
        long waiting = holders.stream()
                .mapToLong(holder -> holder.holding(workspaceId, id))
                .sum();
        if (having + waiting > 0) {
            throw new Problem(WorkspaceProblem.ROLE_IN_USE, Map.of("members", having, "invited", waiting));
        }
        roles.remove(workspaceId, id);
        audit.record(actor, workspaceId, new AuditEvent("role.deleted", TYPE, id, Map.of()).from(facts(role)));
    }

    /** Refused with the rights that are missing, unless these roles have nothing that the giver has not. */
    static void requireCovered(Membership own, List<Role> wanted) {
        for (Role role : wanted) {
            if (!own.covers(role)) {
                Set<Scope> missing = EnumSet.copyOf(role.scopes());
                missing.removeAll(own.scopes());
                throw new Problem(
                        WorkspaceProblem.GRANT_EXCEEDS_OWN,
                        Map.of("role", role.code(), "missing", Scope.codes(missing)));
            }
        }
    }

    private Role changeable(Membership own, UUID workspaceId, UUID id) {
        Role role = roles.required(workspaceId, id);
        if (role.builtIn()) {
            throw new Problem(WorkspaceProblem.ROLE_BUILT_IN);
        }
        requireCovered(own, List.of(role));
        return role;
    }

    /** A role of one's own under the name of a built-in one would be taken for it. */
    private void requireFree(String code) {
        if (roles.builtIn(code)) {
            throw new Problem(WorkspaceProblem.ROLE_CODE_TAKEN);
        }
    }

    private static Map<String, Object> facts(Role role) {
        return Map.of("code", role.code(), "name", role.name(), "scopes", Scope.codes(role.scopes()));
    }
}
