package io.workstream.workspace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as one of its members sees it.
 *
 * @param role code of the reader's own role
 * @param status {@code active}, {@code suspended} or {@code deleted}
 * @param timezone IANA name: when its day begins
 * @param mediaHours for how long files are kept
 * @param messageDays for how long messages are kept; 0 for good
 * @param version grows with every change
 * @param restoreUntil of a deleted one: when it is removed for good
 */
public record WorkspaceView(
        UUID id,
        String name,
        String slug,
        String role,
        String status,
        String locale,
        String timezone,
        int mediaHours,
        int messageDays,
        long version,
        Instant createdAt,
        @Nullable Instant restoreUntil) {

    /** Whether it waits for its end, or for somebody who brings it back. */
    public boolean deleted() {
        return status.equals(Workspace.DELETED);
    }
}
