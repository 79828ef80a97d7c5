package io.workstream.platform;

import io.workstream.platform.WorkspaceUsage.Quota;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Tenancy;
import io.workstream.workspace.Afterlife;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads workspaces with what they use, across all of them. */
@ApplicationScoped
class Tenants {

    private static final String SELECT =
            """
            select w.id, w.name, w.slug, case when w.deleted_at is null then w.status else 'deleted' end as status, w.created_at, w.deleted_at, w.max_members, w.max_whatsapp_slots,
                w.max_jobs, w.max_storage_bytes, w.max_messages_per_day,
                u.id as owner_id, u.name as owner_name, u.email as owner_email,
                (select count(*) from workspace_members m where m.workspace_id = w.id) as members,
                (select count(*) from whatsapp_accounts a where a.workspace_id = w.id) as numbers,
                (select count(*) from jobs j where j.workspace_id = w.id and j.status = 'active') as jobs,
                coalesce((select s.bytes from storage_use s where s.workspace_id = w.id), 0) as bytes,
                coalesce((select c.messages from message_counts c where c.workspace_id = w.id
                    and c.day >= cast(cast(:now as timestamptz) at time zone w.timezone as date)), 0) as messages
            from workspaces w join users u on u.id = w.owner_id
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    /** Newest first, one more than the page holds. */
    List<TenantView> find(TenantQuestion question, PageRequest request) {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT
                                + """
                        where w.id < :before and (:status = '' or :status = case when w.deleted_at is null then w.status else 'deleted' end)
                            and (:words = '' or position(:words in lower(w.name)) > 0 or position(:words in w.slug) > 0
                                or position(:words in lower(u.email)) > 0)
                        order by w.id desc limit :limit
                        """)
                .bind("now", clock.instant())
                .bind("before", request.idsBelow())
                .bind("status", question.status())
                .bind("words", question.words())
                .bind("limit", request.limit() + 1)
                .map((row, context) -> view(row))
                .list());
    }

    Optional<TenantView> one(UUID workspaceId) {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where w.id = :id")
                .bind("now", clock.instant())
                .bind("id", workspaceId)
                .map((row, context) -> view(row))
                .findOne());
    }

    private static @Nullable Instant end(@Nullable Timestamp deletedAt) {
        return deletedAt == null ? null : Afterlife.end(deletedAt.toInstant());
    }

    private static TenantView view(ResultSet row) throws SQLException {
        return new TenantView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("slug"),
                row.getString("status"),
                new TenantView.Owner(
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_name"),
                        row.getString("owner_email")),
                row.getTimestamp("created_at").toInstant(),
                end(row.getTimestamp("deleted_at")),
                new Quota(row.getLong("members"), row.getLong("max_members")),
                new Quota(row.getLong("numbers"), row.getLong("max_whatsapp_slots")),
                new Quota(row.getLong("jobs"), row.getLong("max_jobs")),
                new Quota(row.getLong("bytes"), row.getLong("max_storage_bytes")),
                new Quota(row.getLong("messages"), row.getLong("max_messages_per_day")));
    }
}
