package io.workstream.idempotency;

import java.util.UUID;

/**
 * What makes two requests the same one.
 *
 * @param userId who asks
 * @param path what for
 * @param key as the client chose it
 */
public record IdempotencyKey(UUID userId, String path, String key) {}
