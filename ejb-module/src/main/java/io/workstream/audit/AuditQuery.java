package io.workstream.audit;

import io.workstream.shared.SharedProblem;
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
        @Nullable UUID objectId) {

    // Beyond these the database knows no moment.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+10000-01-02T00:00:00Z");

    /** Checks what was asked. */
    public AuditQuery {
        requireKnown("from", from);
        requireKnown("to", to);
        requireText("action", action);
        requireText("objectType", objectType);
    }

    private static void requireKnown(String field, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))) {
            throw SharedProblem.invalid(field, "must be a moment of the years 1 to 9999");
        }
    }

    private static void requireText(String field, @Nullable String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            throw SharedProblem.invalid(field, "must be text");
        }
    }
}
