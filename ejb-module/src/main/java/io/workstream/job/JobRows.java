package io.workstream.job;

import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** New rows of {@code jobs}. */
@ApplicationScoped
class JobRows {

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    void moveLine(UUID workspaceId, UUID from, UUID to) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update jobs set serial_key = :to
                        where workspace_id = :workspace and serial_key = :from and status in ('queued', 'active')
                        """)
                .bind("workspace", workspaceId)
                .bind("from", from)
                .bind("to", to)
                .execute());
    }

    UUID insert(NewJob job) {
        UUID id = Ids.next(clock);
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into jobs (id, workspace_id, initiated_by, type, serial_key, payload, run_at, created_at)
                        values (:id, :workspace, :initiatedBy, :type, :serialKey, cast(:payload as jsonb), :runAt, :now)
                        """)
                .bind("id", id)
                .bind("workspace", job.workspaceId())
                .bind("initiatedBy", job.initiatedBy())
                .bind("type", job.type())
                .bind("serialKey", job.serialKey())
                .bind("payload", jsonb.toJson(job.arguments()))
                .bind("runAt", job.runAt() == null ? now : job.runAt())
                .bind("now", now)
                .execute());
        return id;
    }
}
