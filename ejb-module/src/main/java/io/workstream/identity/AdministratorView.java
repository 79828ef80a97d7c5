package io.workstream.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who administers the platform.
 *
 * @param lastLoginAt when they signed in last; null when they never did
 */
public record AdministratorView(UUID id, String name, String email, @Nullable Instant lastLoginAt) {}
