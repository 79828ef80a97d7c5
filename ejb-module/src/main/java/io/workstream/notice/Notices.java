package io.workstream.notice;

import io.workstream.content.CleanText;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The notices of the workspace that the transaction sees. */
@ApplicationScoped
class Notices {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Why something is as it is, in the receiver's words. */
    record Reason(@Nullable String code, @Nullable String words) {

        static final Reason NONE = new Reason(null, null);
    }

    /** Opens a notice, or confirms the one that is open; true when it is new. */
    boolean open(UUID workspaceId, NoticeKind kind, Subject subject, Reason reason) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into notices (id, workspace_id, kind, subject_type, subject_id, code, reason, raised_at, renewed_at)
                        values (:id, :workspace, :kind, :type, :subject, :code, :reason, :now, :now)
                        on conflict (workspace_id, subject_id, kind) where solved_at is null do update set
                            raised_at = case when notices.renewed_at < :stale then :now else notices.raised_at end,
                            renewed_at = :now
                        returning raised_at = :now
                        """)
                .bind("id", Ids.next(clock))
                .bind("workspace", workspaceId)
                .bind("kind", kind.code())
                .bind("type", subject.type())
                .bind("subject", subject.id())
                .bind("code", reason.code())
                .bind("reason", CleanText.of(reason.words()))
                .bind("now", now)
                .bind("stale", kind.staleAt(now))
                .mapTo(Boolean.class)
                .one());
    }

    /** Ends a notice; true when there was one. */
    boolean close(UUID workspaceId, NoticeKind kind, Subject subject) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update notices set solved_at = :now
                                where workspace_id = :workspace and kind = :kind and subject_id = :subject and solved_at is null
                                """)
                        .bind("workspace", workspaceId)
                        .bind("kind", kind.code())
                        .bind("subject", subject.id())
                        .bind("now", clock.instant())
                        .execute())
                > 0;
    }

    /** Those that last, oldest first; none about what was removed. */
    List<Notice> lasting(UUID workspaceId) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select n.id, n.kind, n.subject_type, n.subject_id, coalesce(a.alias, j.name) as subject_name, n.code,
                            n.reason, n.raised_at
                        from notices n
                        left join whatsapp_accounts a on a.workspace_id = n.workspace_id and a.id = n.subject_id
                        left join jivo_channels j on j.workspace_id = n.workspace_id and j.id = n.subject_id
                        where n.workspace_id = :workspace and n.solved_at is null
                            and n.renewed_at >= case n.kind when 'unreachable' then cast(:unreachable as timestamptz)
                                when 'lost' then cast(:lost as timestamptz) else '-infinity' end
                            and (a.id is not null or j.id is not null)
                        order by n.raised_at, n.id
                        """)
                .bind("workspace", workspaceId)
                .bind("unreachable", NoticeKind.UNREACHABLE.staleAt(now))
                .bind("lost", NoticeKind.LOST.staleAt(now))
                .map(ConstructorMapper.of(Notice.class))
                .list());
    }
}
