package io.workstream.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A job that does nothing: shows that the engine lives, and measures it. */
@ApplicationScoped
class NoopHandler implements JobHandler {

    @Override
    public String type() {
        return "noop";
    }

    @Override
    public RetryPolicy policy() {
        return new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    @Override
    public JobOutcome run(JobRun job) {
        return JobOutcome.completed();
    }
}
