package io.workstream.web.api.workspace;

import io.workstream.web.http.MergePatch;
import io.workstream.workspace.RoleChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a role; {@code scopes} are all its rights from now on. */
@MergePatch
public record RoleChangeRequest(@Nullable String code, @Nullable String name, @Nullable List<String> scopes) {

    RoleChange wanted() {
        return RoleChange.typed(code, name, scopes);
    }
}
