package io.workstream.conversation;

import io.workstream.conversation.Trail.Station;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What follows from deliveries that moved: their trail, the status of their message, and the news of it. */
@ApplicationScoped
class Progress {

    @Inject
    Trail trail;

    @Inject
    Messages messages;

    @Inject
    ConversationNews news;

    /** A delivery that moved by our own doing. */
    void moved(Delivery delivery) {
        Station station =
                switch (delivery.status()) {
                    case FAILED, UNKNOWN, QUEUED -> Station.ERROR;
                    case ACCEPTED, SENDING -> Station.SENT;
                    case DELIVERED, READ -> Station.ACKNOWLEDGED;
                };
        trail.mark(delivery, station);
        follow(delivery.workspaceId(), delivery.messageId());
    }

    /** A delivery that the receiver reported about. */
    void reported(Delivery delivery) {
        boolean failed = delivery.status() == DeliveryStatus.FAILED;
        trail.mark(delivery, failed ? Station.ERROR : Station.ACKNOWLEDGED);
        follow(delivery.workspaceId(), delivery.messageId());
    }

    /** Lets a message follow its deliveries. */
    void follow(UUID workspaceId, UUID messageId) {
        news.delivered(workspaceId, messages.followDeliveries(workspaceId, messageId));
    }
}
