package io.workstream.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of notices. */
enum NoticeKind {
    /** Refused as a whole; a person must mend it. */
    STOPPED,
    /** Does not answer: over when no node has confirmed it for so long. */
    UNREACHABLE(Duration.ofSeconds(90)),
    /** Something came that names nobody: said as long as somebody may still look into it. */
    LOST(Duration.ofDays(1));

    private final @Nullable Duration lasting;

    NoticeKind() {
        this(null);
    }

    NoticeKind(@Nullable Duration lasting) {
        this.lasting = lasting;
    }

    /** What was renewed last before this is over; one that a person must mend never is. */
    Instant staleAt(Instant now) {
        return lasting == null ? Instant.EPOCH : now.minus(lasting);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
