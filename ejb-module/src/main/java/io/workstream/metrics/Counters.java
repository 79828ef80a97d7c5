package io.workstream.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts and times what the features do. */
@ApplicationScoped
public class Counters {

    @Inject
    MetricRegistry registry;

    /** An event that a provider sent us, by what was done with it. */
    public void inbound(String provider, String fate) {
        registry.counter("workstream_inbound_events", new Tag("provider", provider), new Tag("fate", fate))
                .inc();
    }

    /** A call made for a delivery, by what the delivery became. */
    public void delivery(String channel, String status, Duration took) {
        Tag[] tags = {new Tag("channel", channel), new Tag("status", status)};
        registry.counter("workstream_delivery_attempts", tags).inc();
        // A histogram: Payara writes the quantiles of a timer in nanoseconds under a name that says seconds.
        registry.histogram("workstream_delivery_call_milliseconds", tags).update(took.toMillis());
    }

    /** A run of a job, by how it ended. */
    public void job(String type, String outcome) {
        registry.counter("workstream_job_runs", new Tag("type", type), new Tag("outcome", outcome))
                .inc();
    }
}
