package io.workstream.conversation;

import io.workstream.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How deliveries behave.
 *
 * @param unknownHold how long to wait for Meta's report about a send that was never answered, before sending again
 */
public record DeliverySettings(Duration unknownHold) {

    static DeliverySettings read() {
        return new DeliverySettings(
                Duration.ofSeconds(new Setting("workstream.whatsapp.unknown.hold.seconds").number(20, 1, 3600)));
    }

    /** Makes the settings injectable. */
    @ApplicationScoped
    public static class Producer {

        @Produces
        @Singleton
        DeliverySettings settings() {
            return read();
        }
    }
}
