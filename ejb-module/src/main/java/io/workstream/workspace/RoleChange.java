package io.workstream.workspace;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to change about a role; null keeps what there is.
 *
 * @param code 1 to 40 small letters, digits and dashes
 * @param name 1 to 60 characters
 * @param scopes all its rights from now on
 */
public record RoleChange(@Nullable String code, @Nullable String name, @Nullable Set<Scope> scopes) {

    /** Checks what was typed. */
    public RoleChange {
        code = code == null ? null : NewRole.typedCode(code);
        name = name == null ? null : NewRole.typedName(name);
        scopes = scopes == null ? null : NewRole.withSight(scopes);
    }

    /** The same with rights by their codes, as clients write them. */
    public static RoleChange typed(@Nullable String code, @Nullable String name, @Nullable List<String> scopes) {
        return new RoleChange(code, name, scopes == null ? null : NewRole.typedScopes(scopes));
    }

    Role appliedTo(Role role) {
        return new Role(
                role.id(),
                role.builtIn(),
                Objects.requireNonNullElse(code, role.code()),
                Objects.requireNonNullElse(name, role.name()),
                Objects.requireNonNullElse(scopes, role.scopes()));
    }
}
