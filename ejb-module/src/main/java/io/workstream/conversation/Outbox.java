package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.conversation.Trail.Station;
import io.workstream.job.JobService;
import io.workstream.job.NewJob;
import io.workstream.media.MediaView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Posts a message: writes it down with its file, its deliveries, their jobs, its trail, and the news of it. */
@ApplicationScoped
class Outbox {

    @Inject
    Messages messages;

    @Inject
    MessageFiles files;

    @Inject
    Deliveries deliveries;

    @Inject
    JobService jobs;

    @Inject
    Trail trail;

    @Inject
    ConversationNews news;

    /** Posts a message, and sends it on to where it goes; its file, if it has to be fetched, comes before. */
    void post(NewMessage message) {
        Conversation conversation = message.conversation();
        messages.add(message);
        trail.mark(conversation.workspaceId(), message.id(), null, Station.RECEIVED);
        MediaView file = files.add(message).orElse(null);
        message.destination().ifPresent(side -> {
            for (UUID delivery : deliveries.add(message, side)) {
                enqueue(conversation.workspaceId(), side.serialKey(conversation.id()), delivery);
                trail.mark(conversation.workspaceId(), message.id(), delivery, Station.ENQUEUED);
            }
        });
        news.posted(conversation, message.view(file));
    }

    /** Sends one side a part after those of a message that it has already. */
    void sendAfter(UUID workspaceId, MessageView message, DeliveryChannel side, Content part) {
        UUID delivery = deliveries.addAfter(workspaceId, message, side, part);
        enqueue(workspaceId, side.serialKey(message.conversationId()), delivery);
        trail.mark(workspaceId, message.id(), delivery, Station.ENQUEUED);
    }

    /** Puts a job behind a delivery that is queued again. */
    void requeue(Delivery delivery) {
        enqueue(delivery.workspaceId(), delivery.channel().serialKey(delivery.conversationId()), delivery.id());
    }

    private void enqueue(UUID workspaceId, UUID serialKey, UUID deliveryId) {
        jobs.enqueue(NewJob.inOrder(DeliverMessage.TYPE, workspaceId, serialKey, new DeliverMessage(deliveryId)));
    }
}
