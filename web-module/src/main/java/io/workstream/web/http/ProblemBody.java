package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import io.workstream.shared.SharedProblem;
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

    /** Tells a refusal of the server itself, of which only the status is known. */
    public static ProblemBody of(int status, String reference) {
        ProblemBody known =
                switch (status) {
                    case 400 -> of(new Problem(SharedProblem.MALFORMED_REQUEST), reference);
                    case 404 -> of(new Problem(SharedProblem.NOT_FOUND), reference);
                    case 405 -> of(EdgeProblem.METHOD_NOT_ALLOWED, reference);
                    case 406 -> of(EdgeProblem.NOT_ACCEPTABLE, reference);
                    case 415 -> of(EdgeProblem.UNSUPPORTED_MEDIA_TYPE, reference);
                    default -> of(status < 500 ? EdgeProblem.REQUEST_REFUSED : EdgeProblem.INTERNAL_ERROR, reference);
                };
        return new ProblemBody(known.type, known.title, status, known.detail, known.code, known.data, known.reference);
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
