package io.workstream.platform;

import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes messages that their workspace keeps no longer, with their deliveries, files and reactions, a few conversations
 * in each short transaction. Conversations stay, and so do messages that are still on their way.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OldMessages {

    /** Before every conversation. */
    static final UUID FIRST = new UUID(0, 0);

    private static final int CONVERSATIONS = 200;

    /** For how many days a workspace keeps messages. */
    public record Keeping(UUID workspaceId, int days) {}

    /**
     * What one transaction did.
     *
     * @param last of the conversations that were looked at; the first id when there were none left
     * @param removed how many messages went; the same conversations may have more
     */
    public record Step(UUID last, int removed) {}

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    /** All workspaces that do not keep messages for good. */
    public List<Keeping> keepings() {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, message_days from workspaces where message_days > 0 order by id")
                .map((row, context) -> new Keeping(row.getObject("id", UUID.class), row.getInt("message_days")))
                .list());
    }

    /** Deletes the oldest messages that are past their time, of the next conversations behind this one. */
    public Step removeChunk(Keeping keeping, UUID behind) {
        tenancy.enter(keeping.workspaceId());
        List<UUID> conversations = conversations(keeping.workspaceId(), behind);
        if (conversations.isEmpty()) {
            return new Step(FIRST, 0);
        }
        Instant before = clock.instant().minus(Duration.ofDays(keeping.days()));
        int removed = remove(conversations, before);
        forgetLastWords(conversations, before);
        return new Step(conversations.get(conversations.size() - 1), removed);
    }

    private List<UUID> conversations(UUID workspaceId, UUID behind) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id from conversations where workspace_id = :workspace and id > :behind order by id limit :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("behind", behind)
                .bind("limit", CONVERSATIONS)
                .mapTo(UUID.class)
                .list());
    }

    /** Of each conversation its oldest twenty are looked at: so much is read however long it is. */
    private int remove(List<UUID> conversations, Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        delete from conversation_messages where id = any(array(
                            select m.id from unnest(:conversations) c (id) cross join lateral (
                                select o.id, o.created_at from conversation_messages o
                                where o.conversation_id = c.id order by o.seq limit 20) m
                            where m.created_at < :before and not exists (select 1 from deliveries d
                                where d.message_id = m.id and d.status in ('queued', 'sending', 'unknown'))))
                        """)
                .bindArray("conversations", UUID.class, conversations)
                .bind("before", before)
                .execute());
    }

    /** What the list of conversations shows of a message that is gone. */
    private void forgetLastWords(List<UUID> conversations, Instant before) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update conversations set last_text = null
                        where id = any(:conversations) and last_message_at < :before and last_text is not null
                        """)
                .bindArray("conversations", UUID.class, conversations)
                .bind("before", before)
                .execute());
    }
}
