package io.workstream.conversation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The short transaction before a send: takes a delivery up, unless it is settled already or has to wait. */
@Stateless
public class DeliveryPickup {

    /**
     * What taking up came to.
     *
     * @param dispatch what to send; null when there is nothing to send now
     * @param comeBack when to try again; null when the job is over
     */
    public record PickedUp(@Nullable Dispatch dispatch, @Nullable Instant comeBack) {

        private static final PickedUp NOTHING = new PickedUp(null, null);
    }

    @Inject
    Deliveries deliveries;

    @Inject
    Dispatches dispatches;

    @Inject
    Trail trail;

    @Inject
    Progress progress;

    @Inject
    DeliveryFigures figures;

    @Inject
    DeliverySettings settings;

    @Inject
    Clock clock;

    /** Enters the workspace; from the commit on the delivery counts as being sent. */
    public PickedUp pickUp(UUID workspaceId, UUID deliveryId) {
        return deliveries
                .lockedForJob(workspaceId, deliveryId)
                .filter(delivery -> delivery.status().pending())
                .map(this::pickUp)
                .orElse(PickedUp.NOTHING);
    }

    private PickedUp pickUp(Delivery delivery) {
        DeliveryStatus before = delivery.status();
        Optional<Instant> comeBack = delivery.takeUp(clock.instant(), settings.unknownHold());
        deliveries.save(delivery);
        if (comeBack.isEmpty() && delivery.status() == DeliveryStatus.SENDING) {
            trail.mark(delivery, Trail.Station.DEQUEUED);
            return new PickedUp(dispatches.of(delivery), null);
        }
        if (delivery.status() != before) {
            progress.moved(delivery);
            figures.became(delivery);
        }
        return new PickedUp(null, comeBack.orElse(null));
    }
}
