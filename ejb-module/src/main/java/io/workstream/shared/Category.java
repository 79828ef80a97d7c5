package io.workstream.shared;

/** What kind of refusal a problem is: the only thing that the edges look at. */
public enum Category {
    /** The request itself is wrong. */
    INVALID(400),
    /** It is well-formed, but its content cannot be processed. */
    UNPROCESSABLE(422),
    /** Nobody, or not who they say they are. */
    UNAUTHENTICATED(401),
    /** Known, but without the right. */
    FORBIDDEN(403),
    /** Not there, or not visible to the caller. */
    NOT_FOUND(404),
    /** At odds with the present state. */
    CONFLICT(409),
    /** It did not arrive as a whole in time. */
    TIMED_OUT(408),
    /** More bytes than are taken. */
    TOO_LARGE(413),
    /** Too many requests; try later. */
    RATE_LIMITED(429),
    /** A part that is needed is away; try later. */
    UNAVAILABLE(503);

    private final int status;

    Category(int status) {
        this.status = status;
    }

    /** The HTTP status of such a refusal. */
    public int status() {
        return status;
    }

    /** Whether the same request may succeed later without any change. */
    public boolean retryable() {
        return this == RATE_LIMITED || this == UNAVAILABLE;
    }
}
