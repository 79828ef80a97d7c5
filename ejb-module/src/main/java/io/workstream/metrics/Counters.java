package io.workstream.metrics;

import io.workstream.shared.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the features do, after the commit where they do it in a transaction: what is rolled back, and perhaps done
 * again, does not count. A counter is looked up once and then remembered, so that counting costs next to nothing.
 */
@ApplicationScoped
public class Counters {

    /** Reasons come from outside; more than these are counted together. */
    private static final int MOST_REASONS = 150;

    private static final String NO_REASON = "none";
    private static final String OTHER_REASON = "other";

    @Inject
    MetricRegistry registry;

    @Inject
    AfterCommit afterCommit;

    private final Map<List<String>, Counter> known = new ConcurrentHashMap<>();
    private final Set<String> reasons = ConcurrentHashMap.newKeySet();

    /** An event that a provider sent us, by what was done with it. */
    public void inbound(String provider, String fate) {
        count("workstream_inbound_events", "provider", provider, "fate", fate);
    }

    /** Customers' messages that reach nobody, as they name no sender or have no id. */
    public void lost(String provider, int messages) {
        count(messages, "workstream_inbound_lost", "provider", provider);
    }

    /** A call made for a delivery, by what the delivery became. */
    public void delivery(String channel, String status) {
        count("workstream_delivery_attempts", "channel", channel, "status", status);
    }

    /**
     * What became of a delivery, each time that something did.
     *
     * @param outcome {@code accepted, delivered, read, failed, retried, held, unknown, stopped}
     * @param reason code of the failure; null where there is none
     */
    public void outcome(String side, String outcome, @Nullable String reason) {
        count("workstream_deliveries", "side", side, "outcome", outcome, "reason", bounded(reason));
    }

    /** A circuit breaker that changed its state. */
    public void breaker(String side, String state) {
        count("workstream_breaker_moves", "side", side, "state", state);
    }

    /** A run of a job, by how it ended. */
    public void job(String type, String outcome) {
        count("workstream_job_runs", "type", type, "outcome", outcome);
    }

    private void count(String... nameAndTags) {
        count(1, nameAndTags);
    }

    private void count(long times, String... nameAndTags) {
        Counter counter = known.computeIfAbsent(List.of(nameAndTags), this::register);
        afterCommit.runIfKept(() -> counter.inc(times));
    }

    private Counter register(List<String> nameAndTags) {
        Tag[] tags = new Tag[nameAndTags.size() / 2];
        for (int each = 0; each < tags.length; each++) {
            tags[each] = new Tag(nameAndTags.get(2 * each + 1), nameAndTags.get(2 * each + 2));
        }
        return registry.counter(nameAndTags.get(0), tags);
    }

    private String bounded(@Nullable String reason) {
        if (reason == null) {
            return NO_REASON;
        }
        if (reasons.size() < MOST_REASONS) {
            reasons.add(reason);
        }
        return reasons.contains(reason) ? reason : OTHER_REASON;
    }
}
