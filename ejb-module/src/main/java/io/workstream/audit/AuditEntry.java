package io.workstream.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, as it is read again.
 *
 * @param actorId who did it; null for what the product did by itself
 * @param actorName what they are called now; null when their account is no more
 * @param details facts about it
 * @param before what a change found; null where there was nothing
 * @param after what it left; null where there is nothing any more
 * @param ip the network address that it came from
 * @param sessionId the browser session that it came from; null for API clients
 * @param workspaceId where it was done; null for what was done in no workspace
 * @param workspaceName what that is called now
 */
public record AuditEntry(
        UUID id,
        Instant createdAt,
        @Nullable UUID actorId,
        @Nullable String actorName,
        String action,
        String objectType,
        @Nullable UUID objectId,
        Map<String, Object> details,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        @Nullable String ip,
        @Nullable UUID sessionId,
        @Nullable UUID workspaceId,
        @Nullable String workspaceName) {}
