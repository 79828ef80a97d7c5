package io.workstream.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one clock of the application, in UTC. */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        return new DatabaseClock(Clock.systemUTC());
    }

    /**
     * Tells time as PostgreSQL keeps it, in microseconds: a finer time is rounded there, and another one when it is read
     * again. ({@link Clock#tick} would do, but its {@code millis} fails for ticks below a millisecond.)
     */
    private static final class DatabaseClock extends Clock {

        private final Clock finer;

        DatabaseClock(Clock finer) {
            this.finer = finer;
        }

        @Override
        public Instant instant() {
            return finer.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return finer.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new DatabaseClock(finer.withZone(zone));
        }
    }
}
