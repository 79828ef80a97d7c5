package io.workstream.workspace;

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

    /** Whether this right is among them. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
