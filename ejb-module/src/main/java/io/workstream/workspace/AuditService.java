package io.workstream.workspace;

import io.workstream.audit.AuditEntries;
import io.workstream.audit.AuditEntry;
import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.audit.AuditQuery;
import io.workstream.audit.AuditSpan;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Shows who changed what in a workspace. */
@Stateless
public class AuditService {

    @Inject
    WorkspaceAccess access;

    @Inject
    AuditEntries entries;

    @Inject
    AuditLog audit;

    /** A part of those that the query seeks, newest first. */
    public Page<AuditEntry> list(Actor actor, UUID workspaceId, AuditQuery query, PageRequest request) {
        access.require(actor, workspaceId, Scope.AUDIT_READ);
        return entries.page(AuditSpan.of(workspaceId), query, request);
    }

    /** Writes down that somebody takes the audit away as a file; the parts are then read with {@link #list}. */
    public void beginExport(Actor actor, UUID workspaceId) {
        access.require(actor, workspaceId, Scope.AUDIT_READ);
        audit.record(actor, workspaceId, new AuditEvent("audit.exported", "workspace", workspaceId, Map.of()));
    }
}
