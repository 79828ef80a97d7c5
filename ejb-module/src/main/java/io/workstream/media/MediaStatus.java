package io.workstream.media;

import java.util.Locale;

/** Where a file stands. */
public enum MediaStatus {
    /** Known, its bytes still lie elsewhere. */
    PENDING,
    /** Here. */
    STORED,
    /** It could not be had. */
    FAILED,
    /** Removed when its time was over. */
    DELETED;

    /** As rows and clients spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MediaStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
