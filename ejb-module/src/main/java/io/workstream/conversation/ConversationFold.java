package io.workstream.conversation;

import io.workstream.job.JobService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Folds a conversation into an older one of the same account: its messages come behind, with all that belongs to them, and
 * what is still on its way goes on in the older one's line. Whoever knows the younger by its id finds the older.
 */
@ApplicationScoped
class ConversationFold {

    /** Deliveries and files come before messages: whoever reports about them locks in that order, too. */
    private static final List<String> STEPS = List.of(
            "update deliveries set conversation_id = :older where workspace_id = :workspace and conversation_id = :younger",
            "update message_media set conversation_id = :older where workspace_id = :workspace and conversation_id = :younger",
            """
            update conversation_messages m set conversation_id = :older, seq = m.seq + o.last_seq
            from conversations o
            where o.workspace_id = :workspace and o.id = :older
                and m.workspace_id = :workspace and m.conversation_id = :younger
            """,
            """
            update conversations o set
                last_seq = o.last_seq + y.last_seq,
                last_text = case when y.last_message_at >= o.last_message_at then coalesce(y.last_text, o.last_text)
                    else coalesce(o.last_text, y.last_text) end,
                last_message_at = greatest(o.last_message_at, y.last_message_at),
                window_expires_at = greatest(o.window_expires_at, y.window_expires_at),
                jivo_channel_id = coalesce(o.jivo_channel_id, y.jivo_channel_id),
                status = case when 'open' in (o.status, y.status) then 'open'
                    when 'pending' in (o.status, y.status) then 'pending' else 'closed' end
            from conversations y
            where o.workspace_id = :workspace and o.id = :older and y.workspace_id = :workspace and y.id = :younger
            """,
            """
            update conversation_aliases set conversation_id = :older
            where workspace_id = :workspace and conversation_id = :younger
            """,
            """
            insert into conversation_aliases (id, workspace_id, conversation_id, created_at)
            values (:younger, :workspace, :older, :now)
            """,
            "delete from conversations where workspace_id = :workspace and id = :younger");

    @Inject
    Jdbi jdbi;

    @Inject
    JobService jobs;

    @Inject
    ConversationNews news;

    @Inject
    Clock clock;

    /** Folds one locked conversation into another. */
    void into(UUID workspaceId, UUID older, UUID younger) {
        jdbi.useHandle(handle -> STEPS.forEach(step -> handle.createUpdate(step)
                .bind("workspace", workspaceId)
                .bind("older", older)
                .bind("younger", younger)
                .bind("now", clock.instant())
                .execute()));
        for (DeliveryChannel side : DeliveryChannel.values()) {
            jobs.moveLine(workspaceId, side.serialKey(younger), side.serialKey(older));
        }
        news.folded(workspaceId, younger, older);
    }
}
