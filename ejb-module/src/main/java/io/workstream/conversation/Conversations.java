package io.workstream.conversation;

import io.workstream.content.CleanText;
import io.workstream.content.Content;
import io.workstream.content.Content.Notice.Subject;
import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy.Tenanted;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Conversations of the workspace that the transaction sees. */
@ApplicationScoped
class Conversations {

    private static final int LONGEST_LAST_TEXT = 120;
    private static final String LOCK = "for update of c";
    private static final int MOST_ROUNDS = 4;

    /** Of {@code conversations}, or of a part of it, under the name {@code c}. */
    private static final String SELECT =
            """
            select c.id, c.workspace_id, c.whatsapp_account_id, c.jivo_channel_id, c.contact_id, c.status, c.last_seq,
                c.last_message_at, c.last_text, c.window_expires_at, c.created_at, p.name as contact_name,
                (select a.value from contact_addresses a where a.contact_id = c.contact_id and a.kind = 'phone'
                    order by a.heard_at desc limit 1) as contact_phone,
                (select w.locale from workspaces w where w.id = c.workspace_id) as language
            from %s c join contacts p on p.id = c.contact_id
            """;

    /** The one of this id, or the one that it was folded into. */
    private static final String LIVING =
            """
            where c.workspace_id = :workspace and c.id = coalesce(
                (select f.conversation_id from conversation_aliases f where f.workspace_id = :workspace and f.id = :id), :id)
            """;

    private static final String ALL = SELECT.formatted("conversations");
    private static final String CHANGED = SELECT.formatted("changed");

    /** What only a customer's words do: they wake the conversation, take it to where the route leads now, open the window. */
    private static final String WOKEN =
            """
            , jivo_channel_id = excluded.jivo_channel_id,
            window_expires_at = greatest(conversations.window_expires_at, excluded.window_expires_at),
            status = case conversations.status when 'closed' then 'pending' else conversations.status end
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    WorkspaceAccess access;

    @Inject
    Contacts contacts;

    @Inject
    Clock clock;

    /** Enters the conversation's workspace. Refused as {@code conversation-not-found} unless the actor may see it. */
    Conversation openFor(Actor actor, UUID id, Scope scope) {
        return required(enter(actor, id, scope), id);
    }

    /** The same, and holds its row until the commit. */
    Conversation lockedFor(Actor actor, UUID id, Scope scope) {
        return locked(enter(actor, id, scope), id).orElseThrow(Conversations::missing);
    }

    Conversation required(UUID workspaceId, UUID id) {
        return one(workspaceId, id, "").orElseThrow(Conversations::missing);
    }

    /** As it is now, or the one that it was folded into. */
    Optional<Conversation> find(UUID workspaceId, UUID id) {
        return one(workspaceId, id, "");
    }

    /** Holds its row until the commit; empty when there is none. */
    Optional<Conversation> locked(UUID workspaceId, UUID id) {
        // One that was folded while this waited for it is found under its new id.
        return one(workspaceId, id, LOCK).or(() -> one(workspaceId, id, LOCK));
    }

    /**
     * The conversation that a reported message belongs to, opened when new, with its next {@code lastSeq} taken for that
     * message. Holds its row until the commit: messages of one conversation are taken in one after another.
     */
    Conversation lockedForInbound(AccountRef account, Author author, InboundMessage message) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            UUID contactId = contacts.resolve(account.workspaceId(), message.sender());
            Optional<Conversation> conversation = lockedForInbound(account, author, message, contactId);
            if (conversation.isPresent()) {
                return conversation.get();
            }
        }
        throw new IllegalStateException("a person does not come to rest");
    }

    /** Empty when the person has just been united with another. */
    private Optional<Conversation> lockedForInbound(
            AccountRef account, Author author, InboundMessage message, UUID contactId) {
        boolean byCustomer = speaks(author, message.carried().content());
        Instant now = clock.instant();
        Instant spoken = message.sentAt().isBefore(now) ? message.sentAt() : now;
        String sql =
                """
                with person as (
                    select id from contacts where workspace_id = :workspace and id = :contact for key share),
                changed as (
                    insert into conversations (id, workspace_id, whatsapp_account_id, jivo_channel_id, contact_id,
                        status, last_seq, last_message_at, last_text, window_expires_at, created_at)
                    select :id, :workspace, :account, :channel, person.id, :status, 1, :now, :text, :window, :now
                    from person
                    on conflict (whatsapp_account_id, contact_id) do update set
                        last_seq = conversations.last_seq + 1,
                        last_message_at = excluded.last_message_at,
                        last_text = coalesce(excluded.last_text, conversations.last_text)
                        %s
                    returning *)
                """
                        .formatted(byCustomer ? WOKEN : "");
        return jdbi.withHandle(handle -> conversation(handle.createQuery(sql + CHANGED)
                .bind("id", Ids.next(clock))
                .bind("workspace", account.workspaceId())
                .bind("account", account.accountId())
                .bind("channel", account.jivoChannelId())
                .bind("contact", contactId)
                .bind("status", byCustomer ? Conversation.PENDING : Conversation.OPEN)
                .bind("now", now)
                .bind(
                        "text",
                        shortened(Composition.preview(
                                account.language(), message.carried().content())))
                .bind("window", byCustomer ? spoken.plus(Conversation.WINDOW) : null)));
    }

    /** Takes the next place in a locked conversation for an answer, which opens it. */
    Conversation answered(Conversation conversation, Content content) {
        return jdbi.withHandle(handle -> conversation(handle.createQuery(
                                """
                                with changed as (
                                    update conversations set last_seq = last_seq + 1, last_message_at = :now,
                                        last_text = coalesce(:text, last_text), status = 'open'
                                    where workspace_id = :workspace and id = :id returning *)
                                """
                                        + CHANGED)
                        .bind("now", clock.instant())
                        .bind("text", shortened(Composition.preview(conversation.language(), content)))
                        .bind("workspace", conversation.workspaceId())
                        .bind("id", conversation.id())))
                .orElseThrow();
    }

    /** Whether the customer says something; what the provider tells of them wakes nobody and opens no window. */
    private static boolean speaks(Author author, Content content) {
        boolean told = content instanceof Content.Notice notice && notice.subject() != Subject.UNSUPPORTED;
        return author.kind() == Author.Kind.CUSTOMER && !told;
    }

    /** Closes a conversation. */
    Conversation closed(Conversation conversation) {
        return become(conversation, Conversation.CLOSED);
    }

    /** Opens a conversation. */
    Conversation opened(Conversation conversation) {
        return become(conversation, Conversation.OPEN);
    }

    private Conversation become(Conversation conversation, String status) {
        return jdbi.withHandle(handle -> conversation(handle.createQuery(
                                """
                                with changed as (
                                    update conversations set status = :status
                                    where workspace_id = :workspace and id = :id returning *)
                                """
                                        + CHANGED)
                        .bind("status", status)
                        .bind("workspace", conversation.workspaceId())
                        .bind("id", conversation.id())))
                .orElseThrow(Conversations::missing);
    }

    /** Latest activity first. */
    Page<ConversationView> list(UUID workspaceId, @Nullable String status, PageRequest request) {
        ActivityKey after = ActivityKey.read(request);
        List<Conversation> rows = jdbi.withHandle(handle -> handle.createQuery(
                        ALL
                                + """
                                where c.workspace_id = :workspace
                                  and (cast(:status as text) is null or c.status = :status)
                                  and (c.last_message_at, c.id) < (:at, :id)
                                order by c.last_message_at desc, c.id desc limit :limit
                                """)
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

    private UUID enter(Actor actor, UUID id, Scope scope) {
        return access.requireVia(actor, Tenanted.CONVERSATIONS, id, scope, ConversationProblem.CONVERSATION_NOT_FOUND)
                .workspaceId();
    }

    /** Follows a person to other addresses; they go on in the same conversations. True when the account has one. */
    boolean follow(AccountRef account, AddressChange change) {
        return contacts.move(account.workspaceId(), change) && existsWith(account, change.now());
    }

    /** Whether the account has ever spoken with this person. */
    boolean existsWith(AccountRef account, Sender person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (
                            select 1 from contact_addresses a join conversations c on c.contact_id = a.contact_id
                            where a.workspace_id = :workspace and c.whatsapp_account_id = :account
                                and (a.kind in ('phone', 'wa_id') and a.value in (:phone, :waId)
                                    or a.kind = 'bsuid' and a.value = :bsuid))
                        """)
                .bind("workspace", account.workspaceId())
                .bind("account", account.accountId())
                .bind("phone", person.phone())
                .bind("waId", person.waId())
                .bind("bsuid", person.bsuid())
                .mapTo(Boolean.class)
                .one());
    }

    private Optional<Conversation> one(UUID workspaceId, UUID id, String lock) {
        return jdbi.withHandle(handle -> conversation(handle.createQuery(ALL + LIVING + lock)
                .bind("workspace", workspaceId)
                .bind("id", id)));
    }

    private static Optional<Conversation> conversation(Query query) {
        return query.map(ConstructorMapper.of(Conversation.class)).findOne();
    }

    private static Problem missing() {
        return new Problem(ConversationProblem.CONVERSATION_NOT_FOUND);
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || text.length() <= LONGEST_LAST_TEXT) {
            return text;
        }
        return CleanText.cleaned(text.substring(0, LONGEST_LAST_TEXT));
    }
}
