package io.workstream.deliveryaudit;

import io.workstream.conversation.DeliveryService;
import io.workstream.deliveryaudit.ResendSummary.Skipped;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends many failed messages again, each in a transaction of its own: what is refused for one says nothing about the
 * others, and whoever stops in between has lost nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryResends {

    /** Deliveries of one call. */
    public static final int MOST = 100;

    @Inject
    ResendChoice choice;

    @Inject
    DeliveryService deliveries;

    @Inject
    Clock clock;

    /** Sends these again, with the other failed parts of their messages. */
    public ResendSummary these(Actor actor, UUID workspaceId, List<UUID> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw SharedProblem.invalid("deliveries", "names 1 to " + MOST + " deliveries");
        }
        List<ResendTarget> targets = choice.those(actor, workspaceId, ids);
        List<Skipped> skipped = new ArrayList<>();
        Set<UUID> known =
                new HashSet<>(targets.stream().map(ResendTarget::deliveryId).toList());
        ids.stream()
                .distinct()
                .filter(id -> !known.contains(id))
                .forEach(id -> skipped.add(new Skipped(id, DeliveryAuditProblem.DELIVERY_NOT_FOUND.slug())));
        return finish(actor, workspaceId, new ResendSummary(resend(actor, targets, skipped), skipped, null));
    }

    /**
     * Sends a part of the failures that a query means again, oldest first; those that were made when the first part was
     * asked for.
     *
     * @param cursor the {@code next} of the part before
     */
    public ResendSummary matching(Actor actor, UUID workspaceId, DeliveryQuery query, @Nullable String cursor) {
        ResendCursor from = ResendCursor.read(PageRequest.of(MOST, cursor), clock.instant());
        ResendPart part = choice.next(actor, workspaceId, query, from);
        List<Skipped> skipped = new ArrayList<>();
        int resent = resend(actor, part.targets(), skipped);
        UUID reached = part.reached();
        String next = reached == null
                ? null
                : Page.goingOn(List.of(), from.behind(reached)).next();
        return finish(actor, workspaceId, new ResendSummary(resent, skipped, next));
    }

    /** Returns how many messages were put on their way. */
    private int resend(Actor actor, List<ResendTarget> targets, List<Skipped> skipped) {
        Set<UUID> messages = new HashSet<>();
        int resent = 0;
        for (ResendTarget target : targets) {
            // All failed parts of a message go together; the second one finds nothing left to do.
            if (messages.add(target.messageId())) {
                resent += resend(actor, target, skipped) ? 1 : 0;
            }
        }
        return resent;
    }

    private boolean resend(Actor actor, ResendTarget target, List<Skipped> skipped) {
        try {
            deliveries.resend(actor, target.conversationId(), target.messageId());
            return true;
        } catch (Problem refusal) {
            skipped.add(new Skipped(target.deliveryId(), refusal.code().slug()));
            return false;
        }
    }

    private ResendSummary finish(Actor actor, UUID workspaceId, ResendSummary summary) {
        if (summary.resent() > 0) {
            choice.note(actor, workspaceId, summary);
        }
        return summary;
    }
}
