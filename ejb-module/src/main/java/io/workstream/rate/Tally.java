package io.workstream.rate;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How many requests one party made within one window, on this node and, as far as it has heard, on the others. */
final class Tally {

    /** A node tells of its requests in twentieths of the limit, so that those who make few never cost a call to Redis. */
    private static final int PORTIONS = 20;

    private final long limit;
    private final AtomicLong own = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private final AtomicBoolean telling = new AtomicBoolean();
    private volatile long elsewhere;

    Tally(long limit) {
        this.limit = limit;
    }

    /** Counts one more; false, and not counted, when it is one too many. */
    boolean take() {
        if (own.incrementAndGet() + elsewhere <= limit) {
            return true;
        }
        own.decrementAndGet();
        return false;
    }

    /** How many the others should be told of now; 0 while they are few, or while others are being told. */
    long portion() {
        long untold = own.get() - told.get();
        boolean enough = untold >= Math.max(1, limit / PORTIONS);
        return enough && telling.compareAndSet(false, true) ? untold : 0;
    }

    /** A portion was told, and this is what all nodes have told together. */
    void told(long portion, long sum) {
        elsewhere = Math.max(0, sum - told.addAndGet(portion));
        telling.set(false);
    }

    /** A portion could not be told. */
    void untold() {
        telling.set(false);
    }
}
