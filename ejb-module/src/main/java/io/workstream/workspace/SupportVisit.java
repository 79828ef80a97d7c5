package io.workstream.workspace;

import java.time.Instant;
import java.util.UUID;

/**
 * A look into a workspace by an administrator of the platform: they read and change nothing.
 *
 * @param slug the workspace's address
 * @param reason why, as the workspace reads it in its audit
 * @param expiresAt when it ends by itself
 */
public record SupportVisit(
        UUID id,
        UUID workspaceId,
        String workspaceName,
        String slug,
        String reason,
        Instant startedAt,
        Instant expiresAt) {}
