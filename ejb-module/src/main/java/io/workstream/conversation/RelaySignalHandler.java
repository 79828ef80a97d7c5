package io.workstream.conversation;

import io.workstream.job.JobHandler;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.job.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Passes one sign on, beside the lines of messages. It is tried again while it is worth something and then dropped: nobody
 * is told, because nothing that anybody wrote is lost.
 */
@ApplicationScoped
class RelaySignalHandler implements JobHandler {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    SignalDesk desk;

    @Inject
    @Any
    Instance<SignalGateway> gateways;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return RelaySignal.TYPE;
    }

    /** Each run looks first whether the sign is still worth passing on, so the last ones end it well. */
    @Override
    public RetryPolicy policy() {
        return new RetryPolicy(10, Duration.ofSeconds(1), Duration.ofMinutes(2));
    }

    @Override
    public JobOutcome run(JobRun job) {
        RelaySignal arguments = jsonb.fromJson(job.payload(), RelaySignal.class);
        Optional<Signal> signal = desk.order(job.workspaceId(), arguments);
        if (signal.isEmpty() || gateway(arguments.kind().side()).send(signal.get())) {
            return JobOutcome.completed();
        }
        return new JobOutcome.Later(clock.instant().plus(PAUSE));
    }

    private SignalGateway gateway(DeliveryChannel side) {
        return gateways.stream()
                .filter(gateway -> gateway.channel() == side)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no signal gateway for " + side));
    }
}
