package io.workstream.conversation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a delivery stands. It moves up, with two exceptions: a failed or postponed one is queued again, and Meta may accept
 * a message first and report later that it failed, which can be failed and queued again in one step. One that waits to be
 * repeated may turn out to have arrived at the first try.
 */
enum DeliveryStatus {
    QUEUED,
    SENDING,
    /** Sent, and no answer came: the receiver may have it or not. */
    UNKNOWN,
    FAILED,
    ACCEPTED,
    DELIVERED,
    READ;

    private static final Map<DeliveryStatus, Set<DeliveryStatus>> NEXT = Map.of(
            QUEUED, EnumSet.of(SENDING, FAILED, DELIVERED, READ),
            SENDING, EnumSet.of(QUEUED, SENDING, UNKNOWN, FAILED, ACCEPTED, DELIVERED, READ),
            UNKNOWN, EnumSet.of(SENDING, FAILED, ACCEPTED, DELIVERED, READ),
            FAILED, EnumSet.of(QUEUED, ACCEPTED, DELIVERED, READ),
            ACCEPTED, EnumSet.of(FAILED, DELIVERED, READ),
            DELIVERED, EnumSet.of(READ),
            READ, EnumSet.noneOf(DeliveryStatus.class));

    boolean mayBecome(DeliveryStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether there is still something to send. */
    boolean pending() {
        return this == QUEUED || this == SENDING || this == UNKNOWN;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
