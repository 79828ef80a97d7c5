package io.workstream.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param action dotted, past tense, such as {@code jivo-channel.created}
 * @param objectType kind of the thing that changed
 * @param objectId its id
 * @param details facts without secrets
 */
public record AuditEvent(
        String action, String objectType, @Nullable UUID objectId, Map<String, ? extends Object> details) {

    /** An event that needs no further facts. */
    public AuditEvent(String action, String objectType, UUID objectId) {
        this(action, objectType, objectId, Map.of());
    }
}
