package io.workstream.conversation;

import io.workstream.content.ContentJson;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Changes, deletions and reactions that wait for the message that they are about, since webhooks come in any order. */
@ApplicationScoped
class WaitingMarks {

    @Inject
    Jdbi jdbi;

    @Inject
    ContentJson json;

    @Inject
    Clock clock;

    private final RowMapper<WaitingMark> mark = (row, context) -> mark(row);

    /**
     * Lets a mark wait.
     *
     * @param messageId its own place in a conversation, if it has one
     */
    void keep(AccountRef account, Told told, @Nullable UUID messageId) {
        Sender sender = told.message().sender();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into waiting_marks (id, workspace_id, whatsapp_account_id, target, message_id, direction,
                            external_id, phone, wa_id, bsuid, name, payload, sent_at, created_at)
                        values (:id, :workspace, :account, :target, :message, :direction,
                            :externalId, :phone, :waId, :bsuid, :name, :payload::jsonb, :sentAt, :now)
                        """)
                .bind("id", Ids.next(clock))
                .bind("workspace", account.workspaceId())
                .bind("account", account.accountId())
                .bind("target", InboundKeys.stored(told.target().orElseThrow()))
                .bind("message", messageId)
                .bind("direction", told.author().direction())
                .bind("externalId", told.message().externalId())
                .bind("phone", sender.phone())
                .bind("waId", sender.waId())
                .bind("bsuid", sender.bsuid())
                .bind("name", sender.name())
                .bind("payload", json.write(told.content()))
                .bind("sentAt", told.message().sentAt())
                .bind("now", clock.instant())
                .execute());
    }

    /**
     * The marks that waited for these messages, by {@link WaitingMark#target}, each list in the order in which they were made.
     * They wait no longer.
     */
    Map<String, List<WaitingMark>> take(AccountRef account, Collection<Told> messages) {
        List<String> ids = messages.stream()
                .filter(told -> told.target().isEmpty())
                .map(told -> InboundKeys.stored(told.message().externalId()))
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                """
                                delete from waiting_marks
                                where workspace_id = :workspace and whatsapp_account_id = :account and target = any(:ids)
                                returning target, message_id, direction, external_id, phone, wa_id, bsuid, name, payload, sent_at
                                """)
                        .bind("workspace", account.workspaceId())
                        .bind("account", account.accountId())
                        .bindArray("ids", String.class, ids)
                        .map(mark)
                        .list())
                .stream()
                .sorted(Comparator.comparing(WaitingMark::sentAt))
                .collect(Collectors.groupingBy(WaitingMark::target));
    }

    private WaitingMark mark(ResultSet row) throws SQLException {
        Sender sender = new Sender(
                row.getString("phone"), row.getString("wa_id"), row.getString("bsuid"), row.getString("name"));
        Author author = row.getString("direction").equals(Author.Kind.CUSTOMER.direction())
                ? Author.customer(sender.name())
                : Author.business();
        InboundMessage message = new InboundMessage(
                row.getString("external_id"),
                sender,
                row.getTimestamp("sent_at").toInstant(),
                Carried.only(json.read(row.getString("payload"))),
                null);
        return new WaitingMark(
                row.getString("target"), row.getObject("message_id", UUID.class), new Told(author, message));
    }
}
