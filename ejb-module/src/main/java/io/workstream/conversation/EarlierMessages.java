package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.shared.WriteBehind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
        if (earlier != null && apply(conversation, earlier, author, content)) {
            news.updated(conversation.workspaceId(), messages.required(conversation, earlier.id()));
        }
        return earlier;
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
    private boolean apply(Conversation conversation, Earlier earlier, Author author, Content content) {
        if (content instanceof Content.Reaction reaction) {
            react(conversation, earlier, author, reaction);
            return true;
        }
        if (content instanceof Content.Edit edit) {
            // One that was taken back stays as it was: reports come in any order.
            return change(conversation, earlier.id(), "text = :text, edited_at = :now", edit.text());
        }
        if (content instanceof Content.Deletion) {
            return change(conversation, earlier.id(), "deleted_at = :now", null);
        }
        return false;
    }

    private void react(Conversation conversation, Earlier earlier, Author author, Content.Reaction reaction) {
        String sql = reaction.emoji() == null
                ? "delete from message_reactions where workspace_id = :workspace and message_id = :id and direction = :direction"
                : """
                insert into message_reactions (message_id, workspace_id, direction, emoji, created_at)
                values (:id, :workspace, :direction, :emoji, :now)
                on conflict (message_id, direction) do update set emoji = excluded.emoji, created_at = excluded.created_at
                """;
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("workspace", conversation.workspaceId())
                .bind("id", earlier.id())
                .bind("direction", author.direction())
                .bind("emoji", reaction.emoji())
                .bind("now", clock.instant())
                .execute());
    }

    private boolean change(Conversation conversation, UUID id, String change, @Nullable String text) {
        int changed = jdbi.withHandle(handle -> handle.createUpdate("update conversation_messages set " + change
                        + " where workspace_id = :workspace and id = :id and deleted_at is null")
                .bind("workspace", conversation.workspaceId())
                .bind("id", id)
                .bind("text", text)
                .bind("now", clock.instant())
                .execute());
        return changed > 0;
    }
}
