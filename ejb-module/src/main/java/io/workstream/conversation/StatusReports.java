package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes in what providers report about what we sent, within the transaction of whoever kept the raw event. */
@ApplicationScoped
public class StatusReports {

    @Inject
    Deliveries deliveries;

    @Inject
    Progress progress;

    @Inject
    Signals signals;

    @Inject
    DeliveryFigures figures;

    @Inject
    Clock clock;

    /** What a report did. */
    public enum Effect {
        /** We sent no such thing, or it is about a send that another has replaced. */
        NONE,
        BELIEVED,
        /** The delivery failed by it; saying the same once more is only believed. */
        FAILED
    }

    /** Lets the delivery follow what is reported about it. */
    public Effect take(UUID workspaceId, StatusReport report) {
        Optional<Delivery> delivery = deliveries.lockedFor(workspaceId, report);
        DeliveryStatus before = delivery.map(Delivery::status).orElse(DeliveryStatus.QUEUED);
        if (delivery.isEmpty() || !delivery.get().follow(report, clock.instant())) {
            return Effect.NONE;
        }
        deliveries.save(delivery.get());
        progress.reported(delivery.get());
        if (before != delivery.get().status()) {
            figures.became(delivery.get());
        }
        if (before != DeliveryStatus.READ && delivery.get().status() == DeliveryStatus.READ) {
            signals.readByCustomer(delivery.get());
        }
        boolean fails = before != DeliveryStatus.FAILED && delivery.get().status() == DeliveryStatus.FAILED;
        return fails ? Effect.FAILED : Effect.BELIEVED;
    }
}
