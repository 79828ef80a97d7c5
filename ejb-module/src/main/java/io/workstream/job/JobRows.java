package io.workstream.job;

import io.workstream.shared.Ids;
import io.workstream.shared.WriteBehind;
import io.workstream.shared.WriteBehind.Insert;
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

    private static final Insert<Row> INSERT = new Insert<>(
            """
            insert into jobs (id, workspace_id, initiated_by, type, serial_key, payload, run_at, created_at)
            values (:id, :workspace, :initiatedBy, :type, :serialKey, :payload::jsonb, :runAt, :now)
            """,
            (batch, row) -> batch.bind("id", row.id())
                    .bind("workspace", row.job().workspaceId())
                    .bind("initiatedBy", row.job().initiatedBy())
                    .bind("type", row.job().type())
                    .bind("serialKey", row.job().serialKey())
                    .bind("payload", row.arguments())
                    .bind(
                            "runAt",
                            row.job().runAt() == null ? row.born() : row.job().runAt())
                    .bind("now", row.born()));

    private record Row(UUID id, NewJob job, String arguments, Instant born) {}

    @Inject
    Jdbi jdbi;

    @Inject
    WriteBehind rows;

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
        Row row = new Row(Ids.next(clock), job, jsonb.toJson(job.arguments()), clock.instant());
        rows.add(INSERT, row);
        return row.id();
    }
}
