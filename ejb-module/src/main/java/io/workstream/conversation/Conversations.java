package io.workstream.conversation;

import io.workstream.shared.Ids;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Conversations of the workspace that the transaction sees. */
@ApplicationScoped
class Conversations {

    private static final int LONGEST_LAST_TEXT = 120;

    private static final String COLUMNS =
            """
            c.id, c.workspace_id, c.whatsapp_account_id, c.jivo_channel_id, c.contact_id, c.status, c.last_seq,
            c.last_message_at, c.last_text, c.window_expires_at, c.created_at, p.name as contact_name,
            (select a.value from contact_addresses a where a.contact_id = c.contact_id and a.kind = 'phone' limit 1)
                as contact_phone
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /**
     * The conversation that an inbound message belongs to, opened when new, with its next {@code lastSeq} taken for that
     * message. Holds its row until the commit: messages of one conversation are taken in one after another.
     */
    Conversation lockedForInbound(AccountRef account, UUID contactId, InboundMessage message) {
        Instant now = clock.instant();
        Instant spoken = message.sentAt().isBefore(now) ? message.sentAt() : now;
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with c as (
                            insert into conversations (id, workspace_id, whatsapp_account_id, jivo_channel_id, contact_id,
                                status, last_seq, last_message_at, last_text, window_expires_at, created_at)
                            values (:id, :workspace, :account, :channel, :contact, 'pending', 1, :now, :text, :window, :now)
                            on conflict (whatsapp_account_id, contact_id) do update set
                                last_seq = conversations.last_seq + 1,
                                last_message_at = excluded.last_message_at,
                                last_text = coalesce(excluded.last_text, conversations.last_text),
                                jivo_channel_id = excluded.jivo_channel_id,
                                window_expires_at = greatest(conversations.window_expires_at, excluded.window_expires_at),
                                status = case conversations.status when 'closed' then 'pending'
                                    else conversations.status end
                            returning *)
                        select %s from c join contacts p on p.id = c.contact_id
                        """
                                .formatted(COLUMNS))
                .bind("id", Ids.next(clock))
                .bind("workspace", account.workspaceId())
                .bind("account", account.accountId())
                .bind("channel", account.jivoChannelId())
                .bind("contact", contactId)
                .bind("now", now)
                .bind("text", shortened(message.text()))
                .bind("window", spoken.plus(Conversation.WINDOW))
                .map(ConstructorMapper.of(Conversation.class))
                .one());
    }

    /** The same for a message that the business itself sent elsewhere: it opens no window. */
    Conversation lockedForEcho(AccountRef account, UUID contactId, InboundMessage echo) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with c as (
                            insert into conversations (id, workspace_id, whatsapp_account_id, jivo_channel_id, contact_id,
                                status, last_seq, last_message_at, last_text, created_at)
                            values (:id, :workspace, :account, :channel, :contact, 'open', 1, :now, :text, :now)
                            on conflict (whatsapp_account_id, contact_id) do update set
                                last_seq = conversations.last_seq + 1,
                                last_message_at = excluded.last_message_at,
                                last_text = coalesce(excluded.last_text, conversations.last_text)
                            returning *)
                        select %s from c join contacts p on p.id = c.contact_id
                        """
                                .formatted(COLUMNS))
                .bind("id", Ids.next(clock))
                .bind("workspace", account.workspaceId())
                .bind("account", account.accountId())
                .bind("channel", account.jivoChannelId())
                .bind("contact", contactId)
                .bind("now", now)
                .bind("text", shortened(echo.text()))
                .map(ConstructorMapper.of(Conversation.class))
                .one());
    }

    /** Locks a conversation for an answer. */
    Optional<Conversation> locked(UUID workspaceId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from conversations c join contacts p on p.id = c.contact_id"
                        + " where c.workspace_id = :workspace and c.id = :id for update of c")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .map(ConstructorMapper.of(Conversation.class))
                .findOne());
    }

    /** Takes the next place in a locked conversation for an answer, which opens it. */
    Conversation answered(Conversation conversation, String text) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update conversations set last_seq = last_seq + 1, last_message_at = :now, last_text = :text,
                            status = 'open'
                        where workspace_id = :workspace and id = :id
                        """)
                .bind("now", clock.instant())
                .bind("text", shortened(text))
                .bind("workspace", conversation.workspaceId())
                .bind("id", conversation.id())
                .execute());
        return required(conversation.workspaceId(), conversation.id());
    }

    void close(UUID workspaceId, UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update conversations set status = 'closed' where workspace_id = :workspace and id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .execute());
    }

    Conversation required(UUID workspaceId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select " + COLUMNS
                                        + " from conversations c join contacts p on p.id = c.contact_id where c.workspace_id = :workspace and c.id = :id")
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .map(ConstructorMapper.of(Conversation.class))
                        .findOne())
                .orElseThrow(() -> new Problem(ConversationProblem.CONVERSATION_NOT_FOUND));
    }

    /** Latest activity first. */
    Page<ConversationView> list(UUID workspaceId, @Nullable String status, PageRequest request) {
        ActivityKey after = ActivityKey.read(request);
        List<Conversation> rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select %s from conversations c join contacts p on p.id = c.contact_id
                        where c.workspace_id = :workspace
                          and (cast(:status as text) is null or c.status = :status)
                          and (c.last_message_at, c.id) < (:at, :id)
                        order by c.last_message_at desc, c.id desc limit :limit
                        """
                                .formatted(COLUMNS))
                .bind("workspace", workspaceId)
                .bind("status", status)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", request.limit() + 1)
                .map(ConstructorMapper.of(Conversation.class))
                .list());
        return Page.of(rows, request, row -> new ActivityKey(row.lastMessageAt(), row.id()).text())
                .map(Conversation::view);
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || text.length() <= LONGEST_LAST_TEXT) {
            return text;
        }
        return CleanText.cleaned(text.substring(0, LONGEST_LAST_TEXT));
    }
}
