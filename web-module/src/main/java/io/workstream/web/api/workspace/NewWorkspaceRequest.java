package io.workstream.web.api.workspace;

import io.workstream.workspace.NewWorkspace;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Asks for a workspace; without a slug one is made out of the name, without a locale it speaks its maker's language. */
public record NewWorkspaceRequest(@NotBlank String name, @Nullable String slug, @Nullable String locale) {

    NewWorkspace wanted() {
        return new NewWorkspace(name, slug, locale);
    }
}
