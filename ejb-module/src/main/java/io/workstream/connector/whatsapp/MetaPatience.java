package io.workstream.connector.whatsapp;

import io.workstream.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * How long to wait for Meta.
 *
 * @param retries before each repetition of what may pass; after the last the message fails
 * @param customer when there were too many messages to one customer
 * @param number when there were too many from one number; grows while that goes on
 * @param app when there were too many calls of the app or business account; grows likewise
 */
record MetaPatience(List<Duration> retries, Duration customer, Duration number, Duration app) {

    static MetaPatience read() {
        return new MetaPatience(
                new Setting("workstream.whatsapp.retry.seconds").pauses(2, 10, 60, 300),
                seconds("workstream.whatsapp.rate.customer.seconds", 6),
                seconds("workstream.whatsapp.rate.number.seconds", 5),
                seconds("workstream.whatsapp.rate.app.seconds", 120));
    }

    private static Duration seconds(String setting, int fallback) {
        return Duration.ofSeconds(new Setting(setting).number(fallback, 1, 3600));
    }

    /** Makes the settings injectable. */
    @ApplicationScoped
    static class Producer {

        @Produces
        @Singleton
        MetaPatience patience() {
            return read();
        }
    }
}
