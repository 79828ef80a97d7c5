package io.workstream.media;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as clients see it.
 *
 * @param status {@code pending, stored, failed, deleted}
 * @param sha256 64 hexadecimal digits, once stored
 * @param failure why it could not be had: the code of a {@link MediaFailure}, such as {@code gone}
 * @param detail the same as its source put it, in whatever language; not for people who did not ask for it
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
        @Nullable String detail,
        Instant expiresAt) {}
