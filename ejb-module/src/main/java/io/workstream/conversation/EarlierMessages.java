package io.workstream.conversation;

import static java.util.Objects.requireNonNull;

import io.workstream.content.Content;
import io.workstream.content.ContentWords;
import io.workstream.shared.WriteBehind;
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

/** Messages of a conversation that a later one quotes, marks, changes or takes back. */
@ApplicationScoped
class EarlierMessages {

    @Inject
    Jdbi jdbi;

    @Inject
    WriteBehind rows;

    @Inject
    Messages messages;

    @Inject
    ConversationNews news;

    @Inject
    Clock clock;

    /**
     * The earlier message that a reported one answers or is about, after it was marked, changed or taken back as the
     * reported one says; null when there is none, or it is not known here.
     */
    @Nullable Earlier touch(Conversation conversation, Author author, InboundMessage message) {
        Content content = message.carried().content();
        String target = Earlier.target(content);
        String id = target == null ? message.replyTo() : target;
        Earlier earlier = id == null ? null : find(conversation, id).orElse(null);
        if (earlier != null && apply(new Mark(conversation, earlier.id(), author.direction(), at(message)), content)) {
            news.updated(conversation.workspaceId(), messages.required(conversation, earlier.id()));
        }
        return earlier;
    }

    /** Whether a change, deletion or reaction says nothing that the message in question does not show already. */
    boolean nothingNew(Conversation conversation, Told told) {
        Instant at = at(told.message());
        Earlier earlier =
                told.target().flatMap(target -> find(conversation, target)).orElse(null);
        if (earlier == null) {
            return false;
        }
        String direction = told.author().direction();
        return told.content() instanceof Content.Reaction reaction
                ? reacted(new Mark(conversation, earlier.id(), direction, at), reaction)
                : earlier.direction().equals(direction) && earlier.knows(told.content(), at);
    }

    /** Does to a message that has come just now what waited for it, and shows where that was told that it was about this one. */
    void catchUp(NewMessage message, List<WaitingMark> marks) {
        rows.flush();
        Conversation conversation = message.conversation();
        UUID workspaceId = conversation.workspaceId();
        for (WaitingMark mark : marks) {
            Told told = mark.told();
            apply(new Mark(conversation, message.id(), told.author().direction(), at(told.message())), told.content());
            UUID own = requireNonNull(mark.messageId(), "where the mark stands");
            refer(own, message, told.content());
            messages.one(workspaceId, own).ifPresent(view -> news.updated(workspaceId, view));
        }
        news.updated(workspaceId, messages.required(conversation, message.id()));
    }

    private void refer(UUID mark, NewMessage message, Content content) {
        ContentWords words = ContentWords.in(message.conversation().language());
        String text = message.text();
        String quoted = text == null ? words.named(message.content().code()) : text;
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update conversation_messages set reply_to = :message, text = :text
                        where workspace_id = :workspace and id = :mark
                        """)
                .bind("message", message.id())
                .bind("text", words.of(content, quoted).orElse(null))
                .bind("workspace", message.conversation().workspaceId())
                .bind("mark", mark)
                .execute());
    }

    /** Whether the same sign, or a later one, stands there. */
    private boolean reacted(Mark mark, Content.Reaction reaction) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (select 1 from message_reactions
                            where workspace_id = :workspace and message_id = :id and direction = :direction
                                and (created_at > :at or emoji is not distinct from :emoji))
                        """)
                .bind("workspace", mark.conversation().workspaceId())
                .bind("id", mark.message())
                .bind("direction", mark.direction())
                .bind("at", mark.at())
                .bind("emoji", reaction.emoji())
                .mapTo(Boolean.class)
                .one());
    }

    /** A later message's grip on an earlier one; {@code at} is when it was sent, as reports come in any order. */
    private record Mark(Conversation conversation, UUID message, String direction, Instant at) {}

    /** A sender's clock may be ahead; nothing is later than now. */
    private Instant at(InboundMessage message) {
        Instant now = clock.instant();
        return message.sentAt().isAfter(now) ? now : message.sentAt();
    }

    /** The message that the provider knows by this id, whoever sent it. */
    private Optional<Earlier> find(Conversation conversation, String externalId) {
        rows.flush();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select m.id, m.kind, m.direction, m.text, m.edited_at, m.deleted_at
                        from conversation_messages m
                        where m.workspace_id = :workspace and m.whatsapp_account_id = :account
                            and m.direction in ('in', 'out') and m.external_id = :externalId
                            and m.conversation_id = :conversation
                        union all
                        select m.id, m.kind, m.direction, m.text, m.edited_at, m.deleted_at
                        from deliveries d join conversation_messages m on m.id = d.message_id
                        where d.workspace_id = :workspace and d.external_id = :externalId
                            and d.conversation_id = :conversation
                        limit 1
                        """)
                .bind("workspace", conversation.workspaceId())
                .bind("account", conversation.whatsappAccountId())
                .bind("conversation", conversation.id())
                .bind("externalId", externalId)
                .map(ConstructorMapper.of(Earlier.class))
                .findOne());
    }

    /** Does to the earlier message what the later one says. True when that changes how it is shown. */
    private boolean apply(Mark mark, Content content) {
        if (content instanceof Content.Reaction reaction) {
            return react(mark, reaction);
        }
        if (content instanceof Content.Edit edit) {
            // One that was taken back, or changed since, stays as it was.
            return change(
                    mark, "text = :text, edited_at = :at", "(edited_at is null or edited_at <= :at)", edit.text());
        }
        if (content instanceof Content.Deletion) {
            return change(mark, "deleted_at = :now", "true", null);
        }
        return false;
    }

    /** One that was withdrawn leaves a row without an emoji, so that an older one does not come back. */
    private boolean react(Mark mark, Content.Reaction reaction) {
        int changed = jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into message_reactions (message_id, workspace_id, direction, emoji, created_at)
                        values (:id, :workspace, :direction, :emoji, :at)
                        on conflict (message_id, direction) do update
                            set emoji = excluded.emoji, created_at = excluded.created_at
                            where message_reactions.created_at <= excluded.created_at
                        """)
                .bind("workspace", mark.conversation().workspaceId())
                .bind("id", mark.message())
                .bind("direction", mark.direction())
                .bind("emoji", reaction.emoji())
                .bind("at", mark.at())
                .execute());
        return changed > 0;
    }

    /** Everybody changes and takes back their own messages only. */
    private boolean change(Mark mark, String change, String condition, @Nullable String text) {
        int changed = jdbi.withHandle(handle -> handle.createUpdate("update conversation_messages set " + change
                        + " where workspace_id = :workspace and id = :id and direction = :direction"
                        + " and deleted_at is null and " + condition)
                .bind("workspace", mark.conversation().workspaceId())
                .bind("id", mark.message())
                .bind("direction", mark.direction())
                .bind("text", text)
                .bind("at", mark.at())
                .bind("now", clock.instant())
                .execute());
        return changed > 0;
    }
}
