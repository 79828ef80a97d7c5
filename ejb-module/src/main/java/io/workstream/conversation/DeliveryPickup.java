package io.workstream.conversation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The short transaction before a send: takes deliveries up, unless they are settled already or have to wait. */
@Stateless
public class DeliveryPickup {

    /**
     * What taking up came to.
     *
     * @param dispatch what to send; null when there is nothing to send now
     * @param comeBack when to try again; null when the job is over
     */
    public record PickedUp(@Nullable Dispatch dispatch, @Nullable Instant comeBack) {}

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

    /** Enters the workspace; from the commit on the deliveries count as being sent. What came of each, in their order. */
    public List<PickedUp> pickUp(UUID workspaceId, List<UUID> deliveryIds) {
        Map<UUID, Delivery> found = deliveries.lockedForJobs(workspaceId, deliveryIds);
        List<Delivery> pending = found.values().stream()
                .filter(delivery -> delivery.status().pending())
                .toList();
        Map<UUID, Instant> waiting = takeUp(workspaceId, pending);
        List<Delivery> sending = pending.stream()
                .filter(delivery -> delivery.status() == DeliveryStatus.SENDING && !waiting.containsKey(delivery.id()))
                .toList();
        sending.forEach(delivery -> trail.mark(delivery, Trail.Station.DEQUEUED));
        Map<UUID, Dispatch> ready = dispatches.of(workspaceId, sending);
        return deliveryIds.stream()
                .map(id -> new PickedUp(ready.get(id), waiting.get(id)))
                .toList();
    }

    /** Takes deliveries up; tells when to come back to those that have to wait. */
    private Map<UUID, Instant> takeUp(UUID workspaceId, List<Delivery> pending) {
        Map<UUID, Instant> waiting = new HashMap<>();
        List<Delivery> moved = new ArrayList<>();
        for (Delivery delivery : pending) {
            DeliveryStatus before = delivery.status();
            delivery.takeUp(clock.instant(), settings.unknownHold())
                    .ifPresent(comeBack -> waiting.put(delivery.id(), comeBack));
            if (delivery.status() != before && delivery.status() != DeliveryStatus.SENDING) {
                moved.add(delivery);
            }
        }
        deliveries.save(pending);
        progress.moved(workspaceId, moved);
        moved.forEach(figures::became);
        return waiting;
    }
}
