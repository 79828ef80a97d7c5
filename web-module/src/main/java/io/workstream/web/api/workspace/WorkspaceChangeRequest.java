package io.workstream.web.api.workspace;

import io.workstream.web.http.MergePatch;
import io.workstream.workspace.WorkspaceChange;
import org.jspecify.annotations.Nullable;

/** Changes a workspace's name, address, language, time zone, or for how long it keeps what it holds. */
@MergePatch
public record WorkspaceChangeRequest(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String locale,
        @Nullable String timezone,
        @Nullable Integer mediaHours,
        @Nullable Integer messageDays,
        @Nullable Long version) {

    WorkspaceChange wanted() {
        return new WorkspaceChange(name, slug, locale, timezone, mediaHours, messageDays, version);
    }
}
