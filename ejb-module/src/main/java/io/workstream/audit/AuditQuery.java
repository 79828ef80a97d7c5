package io.workstream.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are sought; null asks for nothing.
 *
 * @param from done then or later
 * @param to done before then
 * @param actorId by whom
 * @param action what, from the beginning of its name: {@code member} or {@code member.removed}
 * @param objectType kind of the thing
 * @param objectId the thing
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID actorId,
        @Nullable String action,
        @Nullable String objectType,
        @Nullable UUID objectId) {}
