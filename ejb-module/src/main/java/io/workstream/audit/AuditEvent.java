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
 * @param before what a change found, without secrets; null where there was nothing or nothing changed
 * @param after what it left, likewise
 */
public record AuditEvent(
        String action,
        String objectType,
        @Nullable UUID objectId,
        Map<String, ? extends Object> details,
        @Nullable Map<String, ? extends Object> before,
        @Nullable Map<String, ? extends Object> after) {

    /** An event that changes nothing that could be shown. */
    public AuditEvent(
            String action, String objectType, @Nullable UUID objectId, Map<String, ? extends Object> details) {
        this(action, objectType, objectId, details, null, null);
    }

    /** An event that needs no further facts. */
    public AuditEvent(String action, String objectType, UUID objectId) {
        this(action, objectType, objectId, Map.of());
    }

    /** The same event with what it found. */
    public AuditEvent from(Map<String, ? extends Object> found) {
        return new AuditEvent(action, objectType, objectId, details, found, after);
    }

    /** The same event with what it left. */
    public AuditEvent to(Map<String, ? extends Object> left) {
        return new AuditEvent(action, objectType, objectId, details, before, left);
    }
}
