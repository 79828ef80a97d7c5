package io.workstream.deliveryaudit;

import io.workstream.conversation.AttemptView;
import java.util.List;
import java.util.UUID;

/**
 * One delivery with its whole way.
 *
 * @param steps in the order of time; older ones are kept for a week
 * @param attempts every call made for it within that week, oldest first
 * @param siblings the other parts of the same message
 */
public record DeliveryStory(
        DeliveryRecord delivery, List<DeliveryStep> steps, List<AttemptView> attempts, List<Sibling> siblings) {

    /** Another delivery of the same message. */
    public record Sibling(UUID id, String channel, int part, String status) {}
}
