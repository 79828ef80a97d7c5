package io.workstream.audit;

import io.workstream.shared.Ids;
import io.workstream.shared.SharedProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose entries are read.
 *
 * @param workspaceId of one workspace; null for what happened in none
 * @param everything all there are, whosever
 */
public record AuditSpan(@Nullable UUID workspaceId, boolean everything) {

    /** What happened in no workspace: people and their accounts, the platform and its administrators. */
    public static final AuditSpan PLATFORM = new AuditSpan(null, false);

    /** All there are. */
    public static final AuditSpan EVERYTHING = new AuditSpan(null, true);

    private static final String ALL = "all";

    /** What happened in a workspace. */
    public static AuditSpan of(UUID workspaceId) {
        return new AuditSpan(workspaceId, false);
    }

    /** Out of a query parameter: an id, {@code all}, or nothing for the platform's own. */
    public static AuditSpan typed(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return PLATFORM;
        }
        return text.equals(ALL)
                ? EVERYTHING
                : of(Ids.parse(text).orElseThrow(() -> SharedProblem.invalid("workspace", "must be an id or all")));
    }

    /** In SQL, with the parameter {@code workspace}: apart, so that each can use an index. */
    String condition() {
        if (workspaceId != null) {
            return "e.workspace_id = cast(:workspace as uuid)";
        }
        String unnamed = "cast(:workspace as uuid) is null";
        return everything ? unnamed : unnamed + " and e.workspace_id is null";
    }
}
