package io.workstream.metrics;

import io.workstream.shared.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How long messages take, hop by hop; noted after the commit, as {@link Counters} count. */
@ApplicationScoped
public class Latencies {

    private static final String NAME = "workstream_delivery_seconds";

    /** A way that a delivery goes. */
    public enum Hop {
        /** From its making to its first call. */
        QUEUE,
        /** One call. */
        CALL,
        /** From its making until the receiver took it, all repetitions included. */
        TAKEN,
        /** From the receiver's acceptance to its report of arrival. */
        REPORT
    }

    private record Key(String side, Hop hop) {}

    @Inject
    MetricRegistry registry;

    @Inject
    AfterCommit afterCommit;

    private final Map<Key, Buckets> known = new ConcurrentHashMap<>();

    /** Notes one; what seems to have ended before it began, by two clocks, took no time. */
    public void record(String side, Hop hop, Duration took) {
        Buckets buckets = known.computeIfAbsent(new Key(side, hop), this::register);
        afterCommit.runIfKept(() -> buckets.add(took.isNegative() ? Duration.ZERO : took));
    }

    private Buckets register(Key key) {
        Buckets buckets = new Buckets();
        Tag side = new Tag("side", key.side());
        Tag hop = new Tag("hop", key.hop().name().toLowerCase(Locale.ROOT));
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            int upTo = bucket;
            registry.gauge(NAME + "_bucket", () -> buckets.upTo(upTo), side, hop, new Tag("le", Buckets.bound(bucket)));
        }
        registry.gauge(NAME + "_count", () -> buckets.upTo(Buckets.COUNT - 1), side, hop);
        registry.gauge(NAME + "_sum", buckets::seconds, side, hop);
        return buckets;
    }
}
