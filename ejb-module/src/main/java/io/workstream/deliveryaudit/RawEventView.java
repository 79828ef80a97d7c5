package io.workstream.deliveryaudit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came from outside, as it came, without its secrets.
 *
 * @param provider {@code whatsapp} or {@code jivo}
 * @param status what was done with it: {@code taken, duplicate, ignored, refused}
 * @param error why it was not taken
 * @param body as text, secrets masked
 * @param sizeBytes of the whole body
 * @param cut whether only its beginning is shown
 */
public record RawEventView(
        UUID id,
        String provider,
        String status,
        @Nullable String error,
        Instant receivedAt,
        Map<String, String> headers,
        String body,
        int sizeBytes,
        boolean cut) {}
