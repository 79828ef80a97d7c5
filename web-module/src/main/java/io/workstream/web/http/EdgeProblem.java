package io.workstream.web.http;

import java.util.Locale;

/** Refusals that only HTTP knows, each with its status. */
public enum EdgeProblem {
    METHOD_NOT_ALLOWED(405, "This method is not offered here."),
    NOT_ACCEPTABLE(406, "None of the wished media types is offered here."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not understood here."),
    REQUEST_REFUSED(400, "The request was refused."),
    INTERNAL_ERROR(500, "Something went wrong on our side; name the reference when you ask about it.");

    private final int status;
    private final String sentence;

    EdgeProblem(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** One sentence for people. */
    public String sentence() {
        return sentence;
    }

    /** The code as clients see it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
