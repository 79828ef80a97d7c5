package io.workstream.audit;

import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes audit entries into the caller's transaction. */
@ApplicationScoped
public class AuditLog {

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    /** Records what the actor did in a workspace that the transaction sees, or on the platform when it is null. */
    public void record(Actor actor, @Nullable UUID workspaceId, AuditEvent event) {
        insert(actor, workspaceId, event);
    }

    /** Records what the product did by itself in a workspace that the transaction sees. */
    public void record(UUID workspaceId, AuditEvent event) {
        insert(null, workspaceId, event);
    }

    private void insert(@Nullable Actor actor, @Nullable UUID workspaceId, AuditEvent event) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into audit_entries (id, workspace_id, actor_id, action, object_type, object_id, details, before, after,
                            ip, session_id, created_at)
                        values (:id, :workspace, :actor, :action, :type, :object, cast(:details as jsonb), cast(:before as jsonb),
                            cast(:after as jsonb), :ip, :session, :now)
                        """)
                .bind("id", Ids.next(clock))
                .bind("workspace", workspaceId)
                .bind("actor", actor == null ? null : actor.userId())
                .bind("action", event.action())
                .bind("type", event.objectType())
                .bind("object", event.objectId())
                .bind("details", jsonb.toJson(event.details()))
                .bind("before", json(event.before()))
                .bind("after", json(event.after()))
                .bind("ip", actor == null ? null : actor.address())
                .bind("session", actor == null ? null : actor.sessionId())
                .bind("now", clock.instant())
                .execute());
    }

    private @Nullable String json(@Nullable Map<String, ? extends Object> facts) {
        return facts == null ? null : jsonb.toJson(facts);
    }
}
