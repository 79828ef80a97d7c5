package io.workstream.media;

import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How many bytes of files a workspace may keep. What is kept is counted by the database, wherever a file comes or goes. */
@ApplicationScoped
public class StorageRoom {

    /** What is kept, and what may be. */
    private record Use(long used, long allowed) {}

    @Inject
    Jdbi jdbi;

    /**
     * Refused when so many more bytes are more than the workspace may keep. Holds its count until the commit, so that two
     * cannot take the last room.
     */
    public void require(UUID workspaceId, long bytes) {
        Use use = locked(workspaceId);
        if (use.used() + bytes > use.allowed()) {
            throw new Problem(MediaProblem.STORAGE_FULL, Map.of("used", use.used(), "allowed", use.allowed()));
        }
    }

    private Use locked(UUID workspaceId) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(
                            "insert into storage_use (workspace_id, bytes) values (:workspace, 0) on conflict do nothing")
                    .bind("workspace", workspaceId)
                    .execute();
            return handle.createQuery(
                            """
                            select u.bytes as used, w.max_storage_bytes as allowed
                            from storage_use u join workspaces w on w.id = u.workspace_id
                            where u.workspace_id = :workspace for update of u
                            """)
                    .bind("workspace", workspaceId)
                    .map((row, context) -> new Use(row.getLong("used"), row.getLong("allowed")))
                    .one();
        });
    }
}
