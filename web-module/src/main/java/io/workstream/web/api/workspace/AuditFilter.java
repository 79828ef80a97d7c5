package io.workstream.web.api.workspace;

import io.workstream.audit.AuditQuery;
import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which audit entries are meant. Text at first: JAX-RS would answer 404 to a wrong one. */
public class AuditFilter {

    /** Done then or later, ISO-8601. */
    @QueryParam("from")
    @Nullable String from;

    /** Done before then, ISO-8601. */
    @QueryParam("to")
    @Nullable String to;

    /** Id of the person who did it. */
    @QueryParam("actor")
    @Nullable String actor;

    /** What was done, from the beginning of its name: {@code member} or {@code member.removed}. */
    @QueryParam("action")
    @Nullable String action;

    /** Kind of the thing, such as {@code role}. */
    @QueryParam("objectType")
    @Nullable String objectType;

    /** Id of the thing. */
    @QueryParam("objectId")
    @Nullable String objectId;

    /** What was asked for; refused as {@code validation-failed} when it makes no sense. */
    public AuditQuery query() {
        return new AuditQuery(
                instant("from", from),
                instant("to", to),
                id("actor", actor),
                given(action),
                given(objectType),
                id("objectId", objectId));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable UUID id(String field, @Nullable String value) {
        String text = given(value);
        return text == null ? null : Ids.parse(text).orElseThrow(() -> SharedProblem.invalid(field, "must be an id"));
    }

    private static @Nullable Instant instant(String field, @Nullable String value) {
        String text = given(value);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw (Problem) SharedProblem.invalid(field, "must be a time such as 2026-03-14T09:26:53Z")
                    .initCause(notATime);
        }
    }
}
