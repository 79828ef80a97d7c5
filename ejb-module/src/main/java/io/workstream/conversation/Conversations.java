package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy.Tenanted;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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

    private static final String LOCK = "for update of c";

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
    static final String CHANGED = SELECT.formatted("changed");

    @Inject
    Jdbi jdbi;

    @Inject
    WorkspaceAccess access;

    @Inject
    ContactMoves moves;

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
                        .bind("text", Composition.preview(conversation.language(), content))
                        .bind("workspace", conversation.workspaceId())
                        .bind("id", conversation.id())))
                .orElseThrow();
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

    /** Follows a person to other addresses; they go on in the same conversations. Whether the account has one. */
    boolean follow(AccountRef account, AddressChange change) {
        return moves.move(account.workspaceId(), change) && existsWith(account, change.now());
    }

    /** Whether the account has ever spoken with this person. */
    boolean existsWith(AccountRef account, Sender person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (
                            select 1 from contact_addresses a join conversations c on c.contact_id = a.contact_id
                            where a.workspace_id = :workspace and c.whatsapp_account_id = :account
                                and (a.kind = 'bsuid' and a.value = :bsuid
                                    or a.kind in ('phone', 'wa_id') and a.value in (:phone, :waId)
                                        and (cast(:bsuid as text) is null or not exists (
                                            select 1 from contact_addresses u where u.contact_id = a.contact_id
                                                and u.kind = 'bsuid' and u.value <> :bsuid and u.heard_at > 'epoch'))))
                        """)
                .bind("workspace", account.workspaceId())
                .bind("account", account.accountId())
                .bind("phone", person.phone())
                .bind("waId", person.waId())
                .bind("bsuid", person.bsuid())
                .mapTo(Boolean.class)
                .one());
    }

    /** The account's conversation with a person, its row held until the commit. */
    Optional<Conversation> lockedWith(AccountRef account, UUID person) {
        return jdbi.withHandle(handle -> conversation(handle.createQuery(ALL
                        + """
                        where c.workspace_id = :workspace and c.whatsapp_account_id = :account and c.contact_id = :person
                        """
                        + LOCK)
                .bind("workspace", account.workspaceId())
                .bind("account", account.accountId())
                .bind("person", person)));
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
}
