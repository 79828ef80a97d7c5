package io.workstream.web.api.workspace;

import io.workstream.web.http.MergePatch;
import io.workstream.workspace.WorkspaceChange;
import org.jspecify.annotations.Nullable;

/** Changes a workspace's name or language. */
@MergePatch
public record WorkspaceChangeRequest(@Nullable String name, @Nullable String locale) {

    WorkspaceChange wanted() {
        return new WorkspaceChange(name, locale);
    }
}
