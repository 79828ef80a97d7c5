package io.workstream.breaker;

import io.workstream.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * When breakers open, and for how long.
 *
 * @param calls opens when at least so many calls were made and half of the last ones, at most twice as many, met nobody
 * @param pauses before each probe; the last is repeated
 */
public record BreakerSettings(int calls, List<Duration> pauses) {

    static BreakerSettings read() {
        return new BreakerSettings(
                new Setting("workstream.breaker.calls").number(5, 1, 1000),
                new Setting("workstream.breaker.probe.seconds").pauses(5, 10, 20, 30));
    }

    /** The pause after this many openings in a row. */
    Duration pause(int openings) {
        return pauses.get(Math.min(Math.max(openings, 1), pauses.size()) - 1);
    }

    /** Makes the settings injectable. */
    @ApplicationScoped
    public static class Producer {

        @Produces
        @Singleton
        BreakerSettings settings() {
            return read();
        }
    }
}
