package io.workstream.workspace;

import java.time.Instant;
import java.util.UUID;

/**
 * A workspace as one of its members sees it.
 *
 * @param role code of the reader's own role
 * @param status {@code active} or {@code suspended}
 */
public record WorkspaceView(
        UUID id, String name, String slug, String role, String status, String locale, Instant createdAt) {}
