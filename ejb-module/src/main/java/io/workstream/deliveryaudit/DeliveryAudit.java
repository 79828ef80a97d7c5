package io.workstream.deliveryaudit;

import io.workstream.conversation.AttemptView;
import io.workstream.conversation.DeliveryService;
import io.workstream.conversation.DeliveryView;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shows what became of deliveries: search, the way of one, what came from outside, and failures by reason. */
@Stateless
public class DeliveryAudit {

    @Inject
    WorkspaceAccess access;

    @Inject
    Deliveries deliveries;

    @Inject
    Failures failures;

    @Inject
    Ways ways;

    @Inject
    RawEventLog rawEvents;

    @Inject
    DeliveryService hops;

    /**
     * Newest first. A part may be shorter than asked for, even empty, and still have a next one: a search looks at so many
     * deliveries at a time.
     */
    public Page<DeliveryRecord> search(Actor actor, UUID workspaceId, DeliveryQuery query, PageRequest request) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_READ);
        return deliveries.find(workspaceId, query, request);
    }

    /** How many deliveries stand failed, by reason: of the query's time, side and account. */
    public FailureCounts failures(Actor actor, UUID workspaceId, DeliveryQuery query) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_READ);
        return failures.count(workspaceId, query);
    }

    /** One delivery and its way. Refused as {@code delivery-not-found}. */
    public DeliveryStory show(Actor actor, UUID workspaceId, UUID deliveryId) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_READ);
        DeliveryRecord delivery = deliveries.required(workspaceId, deliveryId);
        List<DeliveryView> parts = hops.list(actor, delivery.conversationId(), delivery.messageId());
        List<AttemptView> attempts = parts.stream()
                .filter(part -> part.id().equals(deliveryId))
                .flatMap(part -> part.tries().stream())
                .toList();
        List<DeliveryStory.Sibling> siblings = parts.stream()
                .filter(part -> !part.id().equals(deliveryId))
                .map(part -> new DeliveryStory.Sibling(part.id(), part.channel(), part.part(), part.status()))
                .toList();
        List<DeliveryStep> steps = Ways.steps(delivery, ways.marks(workspaceId, delivery), attempts);
        return new DeliveryStory(delivery, steps, attempts, siblings);
    }

    /** The latest that came from outside and could not be used, or not all of it, newest first; kept for a week. */
    public List<RawEventView> unusedEvents(Actor actor, UUID workspaceId) {
        access.require(actor, workspaceId, Scope.AUDIT_READ);
        return rawEvents.unused(workspaceId);
    }

    /** What came from outside about a delivery and its message, without secrets; kept for a week. */
    public List<RawEventView> rawEvents(Actor actor, UUID workspaceId, UUID deliveryId) {
        access.require(actor, workspaceId, Scope.AUDIT_READ);
        DeliveryRecord delivery = deliveries.required(workspaceId, deliveryId);
        List<Instant> reports = ways.marks(workspaceId, delivery).stream()
                .filter(mark ->
                        mark.event().equals("acknowledged") || mark.event().equals("error"))
                .map(Ways.Mark::at)
                .toList();
        return rawEvents.about(workspaceId, delivery, reports);
    }
}
