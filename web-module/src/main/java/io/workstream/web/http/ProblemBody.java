package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Locale;
import java.util.Map;

/**
 * What the outside is told about a failure (RFC 9457). Clients branch on {@code code}; the rest is for people.
 *
 * @param data facts about it, safe to show
 * @param reference the request's id, under which our log knows it too
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "code", "data", "reference"})
public record ProblemBody(
        String type, String title, int status, String detail, String code, Map<String, Object> data, String reference) {

    /** The media type of such a body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Tells an expected refusal. */
    public static ProblemBody of(Problem problem, String reference) {
        ProblemCode code = problem.code();
        return new ProblemBody(
                type(code.slug()),
                title(code.slug()),
                code.category().status(),
                code.sentence(),
                code.slug(),
                problem.data(),
                reference);
    }

    /** Tells a refusal of the edge itself. */
    public static ProblemBody of(EdgeProblem problem, String reference) {
        return new ProblemBody(
                type(problem.slug()),
                title(problem.slug()),
                problem.status(),
                problem.sentence(),
                problem.slug(),
                Map.of(),
                reference);
    }

    /** The body as JSON, for doors other than REST. */
    public String json() {
        return JsonConfig.JSON.toJson(this);
    }

    private static String type(String slug) {
        return "urn:workstream:problem:" + slug;
    }

    private static String title(String slug) {
        return slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1).replace('-', ' ');
    }
}
