package io.workstream.platform;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Tenancy;
import io.workstream.workspace.Afterlife;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Removes workspaces that nobody brought back in time, a bounded number of rows in each short transaction, their own row
 * last: whatever breaks off goes on with the next run.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WorkspacePurge {

    /** Rows of one transaction, of each partition of a table. */
    static final int CHUNK = 2_000;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Workspaces whose time is over. */
    public List<UUID> due() {
        tenancy.enterAll();
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from workspaces where deleted_at <= :over order by deleted_at")
                        .bind("over", Afterlife.over(clock.instant()))
                        .mapTo(UUID.class)
                        .list());
    }

    /** Removes some rows of a table; returns how many. None means that no more are there. */
    public int removeChunk(UUID workspaceId, Purged rows) {
        tenancy.enter(workspaceId);
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        delete from <table> where workspace_id = :workspace and ctid = any(array(
                            select ctid from <table> where workspace_id = :workspace limit :chunk))
                        """)
                .define("table", rows.table())
                .bind("workspace", workspaceId)
                .bind("chunk", CHUNK)
                .execute());
    }

    /** Removes the workspace itself. That it was there stays in the audit. */
    public void finish(UUID workspaceId) {
        tenancy.enter(workspaceId);
        int gone = jdbi.withHandle(
                handle -> handle.createUpdate("delete from workspaces where id = :workspace and deleted_at <= :over")
                        .bind("workspace", workspaceId)
                        .bind("over", Afterlife.over(clock.instant()))
                        .execute());
        if (gone > 0) {
            audit.record(workspaceId, new AuditEvent("workspace.removed", "workspace", workspaceId));
        }
    }
}
