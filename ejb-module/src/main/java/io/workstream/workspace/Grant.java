package io.workstream.workspace;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the roles of a member amount to.
 *
 * @param role code of the role, the strongest where there are several
 * @param scopes all rights together; not to be changed, for it is shared
 */
record Grant(String role, Set<Scope> scopes) {

    private static final int PARTS = 2;

    Grant {
        Set<Scope> own = EnumSet.noneOf(Scope.class);
        own.addAll(scopes);
        scopes = Collections.unmodifiableSet(own);
    }

    /** As one line without spaces. */
    String text() {
        return role + "/" + String.join(",", Scope.codes(scopes));
    }

    /** What {@link #text} made; empty for anything else. Rights that this version does not know give nothing. */
    static Optional<Grant> of(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == PARTS && !parts[0].isEmpty()
                ? Optional.of(new Grant(parts[0], Scope.among(List.of(parts[1].split(",")))))
                : Optional.empty();
    }
}
