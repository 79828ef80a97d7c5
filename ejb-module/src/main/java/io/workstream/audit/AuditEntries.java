package io.workstream.audit;

import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads audit entries that the transaction sees. Who may read them is for the caller to settle. */
@ApplicationScoped
public class AuditEntries {

    private static final String SELECT =
            """
            select e.id, e.created_at, e.actor_id, u.name as actor_name, e.action, e.object_type, e.object_id,
                e.details::text as details, e.before::text as before, e.after::text as after, e.ip, e.session_id,
                e.workspace_id, w.name as workspace_name
            from audit_entries e left join users u on u.id = e.actor_id left join workspaces w on w.id = e.workspace_id
            where <span> and e.id < :after
              and (cast(:from as timestamptz) is null or e.created_at >= cast(:from as timestamptz))
              and (cast(:to as timestamptz) is null or e.created_at < cast(:to as timestamptz))
              and (cast(:actor as uuid) is null or e.actor_id = cast(:actor as uuid))
              and (cast(:action as text) is null or starts_with(e.action, cast(:action as text)))
              and (cast(:type as text) is null or e.object_type = cast(:type as text))
              and (cast(:object as uuid) is null or e.object_id = cast(:object as uuid))
            order by e.id desc limit :limit
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    /** A part of those that the query seeks, newest first. */
    public Page<AuditEntry> page(AuditSpan span, AuditQuery query, PageRequest request) {
        List<AuditEntry> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT)
                .define("span", span.condition())
                .bind("workspace", span.workspaceId())
                .bind("after", request.idsBelow())
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("actor", query.actorId())
                .bind("action", query.action())
                .bind("type", query.objectType())
                .bind("object", query.objectId())
                .bind("limit", request.limit() + 1)
                .map((row, context) -> entry(row))
                .list());
        return Page.of(rows, request, row -> row.id().toString());
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        Map<String, Object> details = facts(row.getString("details"));
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                details == null ? Map.of() : details,
                facts(row.getString("before")),
                facts(row.getString("after")),
                row.getString("ip"),
                row.getObject("session_id", UUID.class),
                row.getObject("workspace_id", UUID.class),
                row.getString("workspace_name"));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, Object> facts(@Nullable String json) {
        return json == null ? null : jsonb.fromJson(json, Map.class);
    }
}
