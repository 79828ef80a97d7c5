package io.workstream.shared;

import java.util.List;
import java.util.Map;

/** Refusals that belong to no feature. */
public enum SharedProblem implements ProblemCode {
    VALIDATION_FAILED(Category.INVALID, "Some fields are missing or wrong."),
    MALFORMED_REQUEST(Category.INVALID, "The request could not be read."),
    NOT_FOUND(Category.NOT_FOUND, "There is nothing here, or it is not yours to see."),
    BODY_TOO_LARGE(Category.TOO_LARGE, "The body is larger than is taken here."),
    BODY_TOO_SLOW(Category.TIMED_OUT, "The body did not arrive in time."),
    EDIT_CONFLICT(Category.CONFLICT, "Somebody else changed it meanwhile; read it again."),
    IDEMPOTENCY_KEY_REUSED(Category.UNPROCESSABLE, "This Idempotency-Key was used with another body."),
    IDEMPOTENCY_KEY_IN_USE(Category.CONFLICT, "The first request with this Idempotency-Key is still under way."),
    DATABASE_AWAY(Category.UNAVAILABLE, "The database cannot be reached right now; try again in a moment."),
    TOO_BUSY(Category.UNAVAILABLE, "Too much is under way at once; try again in a moment."),
    RATE_LIMITED(Category.RATE_LIMITED, "Too many requests; try again later.");

    private final Category category;
    private final String sentence;

    SharedProblem(Category category, String sentence) {
        this.category = category;
        this.sentence = sentence;
    }

    /** A validation refusal about one field. */
    public static Problem invalid(String field, String message) {
        return new Problem(
                VALIDATION_FAILED, Map.of("violations", List.of(Map.of("field", field, "message", message))));
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
