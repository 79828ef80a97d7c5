package io.workstream.simulator.whatsapp;

import io.workstream.simulator.whatsapp.rules.GraphError;
import io.workstream.simulator.wire.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fast the numbers may send: Meta's two limits, each a bucket that fills again by itself. Off until switched on, since
 * a load generator sends faster than a common number may.
 */
public final class SendRates {

    /**
     * The limits.
     *
     * @param perSecond messages of a number in a second, in and out together
     * @param pairBurst messages to one customer that are taken at once; has to be paid back
     * @param pairSeconds between two messages to one customer in the long run
     */
    public record Limits(int perSecond, int pairBurst, int pairSeconds) {

        /** As Meta tells of them, and as they were seen. */
        public static final Limits META = new Limits(80, 45, 6);

        public Limits {
            if (perSecond < 1 || pairBurst < 1 || pairSeconds < 1) {
                throw new Refusal(400, "perSecond, pairBurst and pairSeconds must be 1 or more");
            }
        }
    }

    private static final int THROUGHPUT = 130429;
    private static final int PAIR = 131056;

    private record Bucket(double left, Instant at) {}

    private final Clock clock;
    private final Map<Object, Bucket> buckets = new HashMap<>();
    private @Nullable Limits limits;

    SendRates(Clock clock) {
        this.clock = clock;
    }

    /** From now on numbers are held to these, or with null to none. */
    public synchronized void hold(@Nullable Limits to) {
        limits = to;
        buckets.clear();
    }

    public synchronized @Nullable Limits limits() {
        return limits;
    }

    /** A customer has written, which is never refused and counts. */
    synchronized void arrived(String phoneNumberId) {
        Limits present = limits;
        if (present != null) {
            take(phoneNumberId, throughput(phoneNumberId, present));
        }
    }

    /** A message to this customer is to be taken; throws what Meta answers when it is one too many. */
    synchronized void require(Dialogues.Key key) {
        Limits present = limits;
        if (present == null) {
            return;
        }
        double number = throughput(key.phoneNumberId(), present);
        if (number < 1) {
            throw GraphError.of(THROUGHPUT, "Too many messages were sent from this phone number in a short time");
        }
        double pair = left(key, present.pairBurst(), 1.0 / present.pairSeconds());
        if (pair < 1) {
            throw GraphError.of(PAIR, "Too many messages were sent to this customer in a short time");
        }
        take(key.phoneNumberId(), number);
        take(key, pair);
    }

    private double throughput(String phoneNumberId, Limits present) {
        return left(phoneNumberId, present.perSecond(), present.perSecond());
    }

    private double left(Object whose, int most, double perSecond) {
        Bucket bucket = buckets.get(whose);
        if (bucket == null) {
            return most;
        }
        double seconds = Duration.between(bucket.at(), clock.instant()).toNanos() / 1e9;
        return Math.min(most, bucket.left() + seconds * perSecond);
    }

    private void take(Object whose, double left) {
        buckets.put(whose, new Bucket(Math.max(0, left - 1), clock.instant()));
    }
}
