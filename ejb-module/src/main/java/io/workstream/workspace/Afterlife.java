package io.workstream.workspace;

import java.time.Duration;
import java.time.Instant;

/** How long a deleted workspace can be brought back. */
public final class Afterlife {

    /** As long as this it is kept as it was. */
    public static final Duration LENGTH = Duration.ofDays(30);

    private Afterlife() {}

    /** When one that was deleted then is removed. */
    public static Instant end(Instant deletedAt) {
        return deletedAt.plus(LENGTH);
    }

    /** What was deleted then or earlier is to be removed now. */
    public static Instant over(Instant now) {
        return now.minus(LENGTH);
    }
}
