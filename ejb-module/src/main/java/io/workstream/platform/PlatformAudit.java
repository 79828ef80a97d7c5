package io.workstream.platform;

import io.workstream.audit.AuditEntries;
import io.workstream.audit.AuditEntry;
import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.audit.AuditQuery;
import io.workstream.audit.AuditSpan;
import io.workstream.identity.Accounts;
import io.workstream.identity.PlatformAccess;
import io.workstream.identity.UserView;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who did what on the platform and in any of its workspaces, for administrators of the platform. */
@Stateless
public class PlatformAudit {

    @Inject
    PlatformAccess access;

    @Inject
    Tenancy tenancy;

    @Inject
    AuditEntries entries;

    @Inject
    AuditLog audit;

    @Inject
    Accounts accounts;

    /** A part of those that the query seeks, newest first. */
    public Page<AuditEntry> list(Actor actor, AuditSpan span, AuditQuery query, PageRequest request) {
        access.require(actor);
        tenancy.enterAll();
        return entries.page(span, query, request);
    }

    /** Writes down, where those whom it is about can read it, that somebody takes entries away as a file. */
    public void beginExport(Actor actor, AuditSpan span) {
        access.require(actor);
        tenancy.enterAll();
        Map<String, Object> whose = Map.of("everything", span.everything());
        audit.record(
                actor, span.workspaceId(), new AuditEvent("audit.exported", "workspace", span.workspaceId(), whose));
    }

    /** Whoever has this address, to ask for what they did. */
    public Optional<UUID> personWith(Actor actor, String email) {
        access.require(actor);
        return accounts.byEmail(email).map(UserView::id);
    }
}
