package io.workstream.connector;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Makes a change of an account, channel or route known: to the audit, and to whoever remembers how it was. */
@ApplicationScoped
class LinkChanges {

    @Inject
    AuditLog audit;

    @Inject
    Connectors connectors;

    /** Part of the transaction that makes the change. */
    void record(Actor actor, UUID workspaceId, AuditEvent event) {
        audit.record(actor, workspaceId, event);
        connectors.forgetAfterCommit();
    }
}
