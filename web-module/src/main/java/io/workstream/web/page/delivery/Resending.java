package io.workstream.web.page.delivery;

import io.workstream.deliveryaudit.ResendSummary;
import org.jspecify.annotations.Nullable;

/**
 * How far sending many again has come.
 *
 * @param total how many there are, roughly; 0 where nobody counted
 * @param next where it goes on; null when it is over
 */
public record Resending(long total, int resent, int skipped, @Nullable String next) {

    static Resending begin(long total, ResendSummary first) {
        return new Resending(total, 0, 0, null).and(first);
    }

    Resending and(ResendSummary part) {
        return new Resending(
                total, resent + part.resent(), skipped + part.skipped().size(), part.next());
    }

    /** The same, going on no further. */
    Resending stopped() {
        return new Resending(total, resent, skipped, null);
    }

    /** Whether there is more to do. */
    public boolean going() {
        return next != null;
    }

    /** How many have been gone through; never more than there are. */
    public long done() {
        return Math.min(total, resent + (long) skipped);
    }
}
