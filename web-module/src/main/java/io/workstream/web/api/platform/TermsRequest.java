package io.workstream.web.api.platform;

import io.workstream.web.http.MergePatch;
import io.workstream.workspace.WorkspaceTerms;
import org.jspecify.annotations.Nullable;

/** Suspends or resumes a workspace, or changes how much it may use. */
@MergePatch
public record TermsRequest(
        @Nullable String status,
        @Nullable Integer whatsappSlots,
        @Nullable Integer members,
        @Nullable Integer jobs,
        @Nullable Long storageBytes,
        @Nullable Integer messagesPerDay) {

    WorkspaceTerms wanted() {
        return new WorkspaceTerms(status, whatsappSlots, members, jobs, storageBytes, messagesPerDay);
    }
}
