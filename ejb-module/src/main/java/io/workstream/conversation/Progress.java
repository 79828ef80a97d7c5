package io.workstream.conversation;

import io.workstream.conversation.Trail.Station;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What follows from deliveries that moved: their trail, the status of their message, and the news and notes of it. */
@ApplicationScoped
class Progress {

    @Inject
    Trail trail;

    @Inject
    Messages messages;

    @Inject
    ConversationNews news;

    @Inject
    UndeliveredNotes notes;

    /** Deliveries of one workspace that moved by our own doing. */
    void moved(UUID workspaceId, List<Delivery> deliveries) {
        deliveries.forEach(delivery -> trail.mark(delivery, station(delivery.status())));
        follow(workspaceId, deliveries.stream().map(Delivery::messageId).collect(Collectors.toSet()));
    }

    /** A delivery that the receiver reported about. */
    void reported(Delivery delivery) {
        // Queued again: it failed in one form and is to be sent in another.
        boolean failed = delivery.status() == DeliveryStatus.FAILED || delivery.status() == DeliveryStatus.QUEUED;
        trail.mark(delivery, failed ? Station.ERROR : Station.ACKNOWLEDGED);
        follow(delivery.workspaceId(), Set.of(delivery.messageId()));
    }

    /** Lets messages follow their deliveries. */
    void follow(UUID workspaceId, Set<UUID> messageIds) {
        if (messageIds.isEmpty()) {
            return;
        }
        for (Messages.Followed followed : messages.followDeliveries(workspaceId, messageIds)) {
            news.delivered(workspaceId, followed.message());
            if (followed.fails()) {
                notes.failed(workspaceId, followed.message());
            }
        }
    }

    private static Station station(DeliveryStatus status) {
        return switch (status) {
            case FAILED, UNKNOWN, QUEUED -> Station.ERROR;
            case ACCEPTED, SENDING -> Station.SENT;
            case DELIVERED, READ -> Station.ACKNOWLEDGED;
        };
    }
}
