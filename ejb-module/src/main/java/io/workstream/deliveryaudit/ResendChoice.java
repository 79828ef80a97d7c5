package io.workstream.deliveryaudit;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Actor;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The short transactions around sending many again: which are meant, and the note of who did it. */
@Stateless
public class ResendChoice {

    @Inject
    WorkspaceAccess access;

    @Inject
    Failures failures;

    @Inject
    AuditLog audit;

    /** Those of the deliveries that are here, oldest first. */
    public List<ResendTarget> those(Actor actor, UUID workspaceId, List<UUID> ids) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_REPLY);
        return failures.targets(workspaceId, ids);
    }

    /** The next failures that a query means, oldest first. */
    public ResendPart next(Actor actor, UUID workspaceId, DeliveryQuery query, ResendCursor cursor) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_REPLY);
        return failures.after(workspaceId, query.failedBefore(cursor.until()), cursor.after(), DeliveryResends.MOST);
    }

    /** Notes who sent how many messages again. */
    public void note(Actor actor, UUID workspaceId, ResendSummary summary) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_REPLY);
        Map<String, Integer> facts = Map.of(
                "messages", summary.resent(), "skipped", summary.skipped().size());
        audit.record(actor, workspaceId, new AuditEvent("deliveries.resent", "workspace", workspaceId, facts));
    }
}
