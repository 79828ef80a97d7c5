package io.workstream.workspace;

import io.workstream.shared.DisplayName;
import io.workstream.shared.SharedProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A role to be made.
 *
 * @param code 1 to 40 small letters, digits and dashes
 * @param name 1 to 60 characters
 * @param scopes its rights; seeing the workspace is always among them
 */
public record NewRole(String code, String name, Set<Scope> scopes) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final int LONGEST_NAME = 60;

    /** Checks what was typed. */
    public NewRole {
        code = typedCode(code);
        name = typedName(name);
        scopes = withSight(scopes);
    }

    /** The same with rights by their codes, as clients write them. */
    public static NewRole typed(String code, String name, List<String> scopes) {
        return new NewRole(code, name, typedScopes(scopes));
    }

    static String typedCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw SharedProblem.invalid("code", "must be 1 to 40 small letters, digits and dashes");
        }
        return code;
    }

    static String typedName(String name) {
        return DisplayName.typed("name", name, 1, LONGEST_NAME);
    }

    static Set<Scope> typedScopes(List<String> codes) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String code : codes) {
            scopes.add(Scope.of(code)
                    .orElseThrow(() -> SharedProblem.invalid("scopes", "must be codes of the catalogue of scopes")));
        }
        return scopes;
    }

    /** A member who could not even see the workspace would be none. */
    static Set<Scope> withSight(Set<Scope> scopes) {
        Set<Scope> whole = EnumSet.of(Scope.WORKSPACE_READ);
        whole.addAll(scopes);
        return whole;
    }
}
