package io.workstream.workspace;

import java.util.List;
import java.util.UUID;

/**
 * A role as members see it.
 *
 * @param code by which members are given it
 * @param builtIn whether it is the same in every workspace and cannot be changed
 * @param scopes codes of its rights, in the order of the catalogue
 * @param members how many have it
 */
public record RoleView(UUID id, String code, String name, boolean builtIn, List<String> scopes, long members) {

    /** Whether this right is among its own. */
    public boolean has(String scope) {
        return scopes.contains(scope);
    }
}
