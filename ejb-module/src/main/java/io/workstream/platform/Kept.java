package io.workstream.platform;

import io.workstream.idempotency.IdempotencyStore;
import java.time.Duration;
import java.time.Instant;

/** Rows that time makes useless and that are deleted one by one; what fills whole days goes with its partition instead. */
public enum Kept {
    /** For readers of a topic who missed something. */
    TOPIC_EVENTS("topic_events", "created_at", Duration.ofHours(24)),
    /** Against doubles; longer than any sender repeats an event. */
    INBOUND_KEYS("inbound_keys", "created_at", Duration.ofDays(30)),
    /** For messages that come later than what happened to them. */
    WAITING_MARKS("waiting_marks", "created_at", Duration.ofDays(30)),
    IDEMPOTENCY_KEYS("idempotency_keys", "created_at", IdempotencyStore.LIFE),
    /** A day after its end, so that clocks that differ cannot turn a reuse into an unknown token. */
    REFRESH_TOKENS("refresh_tokens", "expires_at", Duration.ofDays(1)),
    BROWSER_SESSIONS("user_sessions", "expires_at", Duration.ofDays(1)),
    /** Longer than any access token lives. */
    ENDED_SESSIONS("ended_sessions", "ended_at", Duration.ofHours(1)),
    LOGIN_FAILURES("login_failures", "last_at", Duration.ofDays(1)),
    KNOWN_DEVICES("known_devices", "last_seen_at", Duration.ofDays(180)),
    ACCOUNT_LINKS("account_links", "expires_at", Duration.ofDays(1)),
    /** Long enough to see what did not get out, and to send it again. */
    OUTBOX_MAILS("outbox_mails", "created_at", Duration.ofDays(30));

    private final String table;
    private final String since;
    private final Duration time;

    Kept(String table, String since, Duration time) {
        this.table = table;
        this.since = since;
        this.time = time;
    }

    /** The table's name. */
    String table() {
        return table;
    }

    /** The column from which the time counts. */
    String since() {
        return since;
    }

    /** What has an earlier time than this may go. */
    Instant before(Instant now) {
        return now.minus(time);
    }
}
