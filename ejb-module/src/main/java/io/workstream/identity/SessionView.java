package io.workstream.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A login of somebody's own.
 *
 * @param kind {@code browser} or {@code api}
 * @param address from where it was last renewed, or opened
 * @param current whether the caller asks by this very one
 */
public record SessionView(
        UUID id,
        String kind,
        String address,
        String userAgent,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        boolean current) {}
