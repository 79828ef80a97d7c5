package io.workstream.identity;

import java.time.Duration;
import java.util.Locale;

/**
 * How many tries in a row are free, and what the next ones cost: pauses that double from one second, then the longest. An hour
 * without a try forgives.
 */
enum Limit {
    /** Wrong passwords for one e-mail, whether anybody has it or not, from devices that are not known. */
    ACCOUNT(5, 4),
    /** Wrong passwords for one account from one device that is known. */
    DEVICE(5, 4),
    /** Wrong passwords from one address: whole offices share one. */
    ADDRESS(20, 8),
    /** New accounts from one address. */
    REGISTER(30, 8),
    /** Wishes for a new password from one address. */
    FORGOT(10, 8);

    /** After this time without a try, counting begins anew. */
    static final Duration FORGIVEN = Duration.ofHours(1);

    /** The pause that amounts to a lock. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final int free;
    private final int steps;

    Limit(int free, int steps) {
        this.free = free;
        this.steps = steps;
    }

    /** How long nothing more is taken after this many tries. */
    Duration pauseAfter(int tries) {
        int beyond = tries - free;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        return beyond > steps ? LONGEST : Duration.ofSeconds(1L << (beyond - 1));
    }

    /** Whether this many tries are the first that lock. */
    boolean locksAt(int tries) {
        return tries == free + steps + 1;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
