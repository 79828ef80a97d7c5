package io.workstream.conversation;

import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * How many messages the people and programs of a workspace may send on one of its days. What customers and operators of an
 * outside console write is never counted: it must not get lost.
 */
@ApplicationScoped
class DayAllowance {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /**
     * Counts one message, in one statement. Refused when the day has no more. Holds the workspace's count until the commit:
     * call it last.
     */
    void takeOne(UUID workspaceId) {
        Instant now = clock.instant();
        // A day never begins again, wherever the workspace moves.
        int counted = jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into message_counts (workspace_id, day, messages)
                        select w.id, cast(cast(:now as timestamptz) at time zone w.timezone as date), 1
                        from workspaces w where w.id = :workspace and w.max_messages_per_day > 0
                        on conflict (workspace_id) do update set
                            day = greatest(message_counts.day, excluded.day),
                            messages = case when excluded.day > message_counts.day then 1 else message_counts.messages + 1 end
                        where excluded.day > message_counts.day or message_counts.messages <
                            (select w.max_messages_per_day from workspaces w where w.id = message_counts.workspace_id)
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .execute());
        if (counted == 0) {
            throw new Problem(ConversationProblem.MESSAGES_OF_DAY_USED, data(workspaceId, now));
        }
    }

    private Map<String, Object> data(UUID workspaceId, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select w.max_messages_per_day as allowed, coalesce(c.messages, 0) as used,
                            ceil(extract(epoch from
                                (greatest(c.day, cast(d.now at time zone w.timezone as date)) + 1)::timestamp at time zone w.timezone
                                    - d.now)) as wait
                        from workspaces w cross join (select cast(:now as timestamptz) as now) d
                        left join message_counts c on c.workspace_id = w.id
                        where w.id = :workspace
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .map((row, context) -> Map.<String, Object>of(
                        "used", row.getInt("used"),
                        "allowed", row.getInt("allowed"),
                        "retryAfter", row.getInt("wait")))
                .one());
    }
}
