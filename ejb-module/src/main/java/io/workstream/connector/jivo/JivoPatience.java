package io.workstream.connector.jivo;

import io.workstream.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * How long to wait for Jivo.
 *
 * @param retries before each repetition; after the last the message fails. Jivo wants three of them, 3 to 60 seconds apart
 */
record JivoPatience(List<Duration> retries) {

    static JivoPatience read() {
        return new JivoPatience(new Setting("workstream.jivo.retry.seconds").pauses(3, 15, 60));
    }

    /** Makes the settings injectable. */
    @ApplicationScoped
    static class Producer {

        @Produces
        @Singleton
        JivoPatience patience() {
            return read();
        }
    }
}
