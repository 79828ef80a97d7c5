package io.workstream.media;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as clients see it.
 *
 * @param status {@code pending, stored, failed, deleted}
 * @param sha256 64 hexadecimal digits, once stored
 * @param failure why it could not be had
 * @param expiresAt when its bytes are removed, or were
 */
public record MediaView(
        UUID id,
        String status,
        @Nullable String fileName,
        @Nullable String mimeType,
        @Nullable Long sizeBytes,
        @Nullable String sha256,
        @Nullable String failure,
        Instant expiresAt) {}
