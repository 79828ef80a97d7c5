package io.workstream.workspace;

import io.workstream.shared.Problem;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody is and may do in a workspace.
 *
 * @param workspaceId the workspace
 * @param locale the workspace's language
 * @param role code of the role, the strongest where there are several
 * @param scopes all rights together
 */
public record Membership(UUID workspaceId, String locale, String role, Set<Scope> scopes) {

    /** Role of an administrator of the platform who looks in; no role of a workspace can have this code. */
    static final String SUPPORT = "@support";

    /** Whether this is no member but an administrator of the platform who looks in: they change nothing and see no secrets. */
    public boolean visiting() {
        return role.equals(SUPPORT);
    }

    /** Whether this right is among them. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** Whether these people own the workspace. */
    public boolean owning() {
        return role.equals(Role.OWNER);
    }

    /** Refused unless these people own the workspace. */
    void requireOwning() {
        if (!owning()) {
            throw new Problem(WorkspaceProblem.OWNERS_ONLY);
        }
    }

    /** Whether a role has nothing that they have not: only such roles may be given, taken away and changed. */
    public boolean covers(RoleView other) {
        boolean owners = other.builtIn() && other.code().equals(Role.OWNER);
        return owners ? owning() : scopes.containsAll(Scope.among(other.scopes()));
    }

    boolean covers(Role other) {
        return covers(Roles.view(other, 0));
    }
}
