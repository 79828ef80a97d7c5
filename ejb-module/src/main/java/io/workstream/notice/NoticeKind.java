package io.workstream.notice;

import java.util.Locale;

/** Kinds of notices. */
enum NoticeKind {
    /** Refused as a whole; a person must mend it. */
    STOPPED,
    /** Does not answer. */
    UNREACHABLE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
