package io.workstream.media;

import java.time.Instant;
import java.util.Locale;

/** Where a file stands. */
public enum MediaStatus {
    /** Known, its bytes still lie elsewhere. */
    PENDING,
    /** Here. */
    STORED,
    /** It could not be had. */
    FAILED,
    /** Its time was over. Its bytes are removed, now or within the half hour. */
    DELETED;

    /** As rows and clients spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to tell of a file at a moment: once its time is over nobody gets it, swept or not. */
    MediaStatus at(Instant now, Instant expiresAt) {
        return now.isBefore(expiresAt) ? this : DELETED;
    }

    static MediaStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
