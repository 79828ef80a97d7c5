package io.workstream.conversation;

import io.workstream.job.JobService;
import io.workstream.job.NewJob;
import io.workstream.realtime.RealtimePublisher;
import io.workstream.realtime.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What follows from a message that was just written: deliveries, their jobs, its trail, and the news of it. */
@ApplicationScoped
class Outbox {

    @Inject
    Deliveries deliveries;

    @Inject
    JobService jobs;

    @Inject
    Trail trail;

    @Inject
    Messages messages;

    @Inject
    RealtimePublisher realtime;

    /** A customer's message: it goes on to the operator, where a route leads there. */
    void received(NewMessage message) {
        trail.mark(message.conversation().workspaceId(), message.id(), null, Trail.Station.RECEIVED);
        String text = message.text();
        if (message.conversation().jivoChannelId() != null && text != null) {
            send(message, DeliveryChannel.JIVO_OUTBOUND, text);
        }
        tell(message);
    }

    /** A message that goes nowhere. */
    void noted(NewMessage message) {
        trail.mark(message.conversation().workspaceId(), message.id(), null, Trail.Station.RECEIVED);
        tell(message);
    }

    /** An answer: it goes to the customer. */
    void answered(NewMessage message, String text) {
        trail.mark(message.conversation().workspaceId(), message.id(), null, Trail.Station.RECEIVED);
        send(message, DeliveryChannel.WA_OUTBOUND, text);
        tell(message);
    }

    /** A delivery that moved by a report from outside. */
    void moved(UUID workspaceId, Delivery delivery) {
        MessageView view = messages.followDeliveries(workspaceId, delivery.messageId());
        boolean failed = delivery.status() == DeliveryStatus.FAILED;
        trail.mark(
                workspaceId,
                delivery.messageId(),
                delivery.id(),
                failed ? Trail.Station.ERROR : Trail.Station.ACKNOWLEDGED);
        realtime.announce(Topics.conversation(workspaceId, delivery.conversationId()), "delivery.updated", view);
    }

    /** Puts a job behind a delivery, in order with the others of its conversation and side. */
    void enqueue(UUID workspaceId, UUID conversationId, DeliveryChannel channel, UUID deliveryId) {
        jobs.enqueue(NewJob.inOrder(
                DeliverMessage.TYPE, workspaceId, channel.serialKey(conversationId), new DeliverMessage(deliveryId)));
    }

    private void send(NewMessage message, DeliveryChannel channel, String text) {
        Conversation conversation = message.conversation();
        for (UUID delivery : deliveries.add(message, channel, text)) {
            enqueue(conversation.workspaceId(), conversation.id(), channel, delivery);
            trail.mark(conversation.workspaceId(), message.id(), delivery, Trail.Station.ENQUEUED);
        }
    }

    private void tell(NewMessage message) {
        Conversation conversation = message.conversation();
        realtime.publish(
                conversation.workspaceId(),
                Topics.conversation(conversation.workspaceId(), conversation.id()),
                "message.posted",
                message.view());
        realtime.announce(
                Topics.conversations(conversation.workspaceId()), "conversation.updated", conversation.view());
    }
}
