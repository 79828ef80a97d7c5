package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.shared.WriteBehind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
                        select m.id, m.kind, m.text from conversation_messages m
                        where m.workspace_id = :workspace and m.whatsapp_account_id = :account
                            and m.direction in ('in', 'out') and m.external_id = :externalId
                            and m.conversation_id = :conversation
                        union all
                        select m.id, m.kind, m.text
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
