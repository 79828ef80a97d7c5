package io.workstream.web.http;

import io.workstream.shared.PageRequest;
import io.workstream.shared.SharedProblem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list. Text at first: JAX-RS would answer 404 to a limit that is no number. */
public class PageQuery {

    @Parameter(description = "how many items, 1 to 200, usually 50")
    @QueryParam("limit")
    @Nullable String limit;

    @Parameter(description = "the `next` of the part before")
    @QueryParam("cursor")
    @Nullable String cursor;

    /** What was asked for; refused as {@code validation-failed} when it makes no sense. */
    public PageRequest page() {
        return PageRequest.of(number(), cursor);
    }

    private @Nullable Integer number() {
        if (limit == null) {
            return null;
        }
        try {
            return Integer.valueOf(limit);
        } catch (NumberFormatException notANumber) {
            throw (RuntimeException)
                    SharedProblem.invalid("limit", "must be a whole number").initCause(notANumber);
        }
    }
}
