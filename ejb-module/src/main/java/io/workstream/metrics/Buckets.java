package io.workstream.metrics;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * A histogram as Prometheus means it: how many took at most so long, since the start. The server's own histograms count a
 * sample that forgets, so that rates over their buckets mean nothing.
 */
final class Buckets {

    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800};
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e6;

    /** With the last one, which takes everything. */
    static final int COUNT = BOUNDS.length + 1;

    private final LongAdder[] counts = new LongAdder[COUNT];
    private final LongAdder micros = new LongAdder();

    Buckets() {
        for (int bucket = 0; bucket < COUNT; bucket++) {
            counts[bucket] = new LongAdder();
        }
    }

    /** The upper bound as the label {@code le} writes it. */
    static String bound(int bucket) {
        return bucket == BOUNDS.length ? "+Inf" : Double.toString(BOUNDS[bucket]);
    }

    void add(Duration took) {
        double seconds = took.getSeconds() + took.getNano() / NANOS;
        int bucket = 0;
        while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
            bucket++;
        }
        counts[bucket].increment();
        micros.add((long) (seconds * MICROS));
    }

    /** How many fell into this bucket or a lower one. */
    long upTo(int bucket) {
        long sum = 0;
        for (int lower = 0; lower <= bucket; lower++) {
            sum += counts[lower].sum();
        }
        return sum;
    }

    /** All of them together. */
    double seconds() {
        return micros.sum() / MICROS;
    }
}
