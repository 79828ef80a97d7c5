package io.workstream.web.api.workspace;

import io.workstream.workspace.NewRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Asks for a role with these rights. */
public record NewRoleRequest(@NotBlank String code, @NotBlank String name, @NotNull List<String> scopes) {

    NewRole wanted() {
        return NewRole.typed(code, name, scopes);
    }
}
