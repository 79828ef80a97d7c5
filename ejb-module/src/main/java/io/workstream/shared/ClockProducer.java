package io.workstream.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one clock of the application, in UTC. */
@ApplicationScoped
public class ClockProducer {

    /** PostgreSQL keeps microseconds and rounds: a finer time would be another one when it is read again. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
