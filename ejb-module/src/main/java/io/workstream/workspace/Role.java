package io.workstream.workspace;

import java.util.Set;
import java.util.UUID;

/**
 * A named set of rights.
 *
 * @param builtIn whether it is the same in every workspace and cannot be changed
 */
record Role(UUID id, boolean builtIn, String code, String name, Set<Scope> scopes) {

    /** The role that has every right, present and to come. */
    static final String OWNER = "owner";

    /** Everything but what only owners may. */
    static final String ADMIN = "admin";

    boolean owning() {
        return builtIn && code.equals(OWNER);
    }
}
