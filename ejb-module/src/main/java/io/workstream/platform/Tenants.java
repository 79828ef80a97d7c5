package io.workstream.platform;

import io.workstream.shared.PageRequest;
import io.workstream.shared.Tenancy;
import io.workstream.workspace.Afterlife;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads workspaces with what they use, across all of them. */
@ApplicationScoped
class Tenants {

    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private static final String SELECT =
            """
            select w.id, w.name, w.slug, case when w.deleted_at is null then w.status else 'deleted' end as status, w.created_at, w.deleted_at, w.max_members, w.max_whatsapp_slots,
                u.id as owner_id, u.name as owner_name, u.email as owner_email,
                (select count(*) from workspace_members m where m.workspace_id = w.id) as members,
                (select count(*) from whatsapp_accounts a where a.workspace_id = w.id) as numbers
            from workspaces w join users u on u.id = w.owner_id
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

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
                .bind("before", request.idAfter().orElse(BEHIND_ALL))
                .bind("status", question.status())
                .bind("words", question.words())
                .bind("limit", request.limit() + 1)
                .map((row, context) -> view(row))
                .list());
    }

    Optional<TenantView> one(UUID workspaceId) {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where w.id = :id")
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
                new TenantView.Quota(row.getLong("members"), row.getLong("max_members")),
                new TenantView.Quota(row.getLong("numbers"), row.getLong("max_whatsapp_slots")));
    }
}
