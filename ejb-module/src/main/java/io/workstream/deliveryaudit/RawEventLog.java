package io.workstream.deliveryaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * What came from outside about a message. Nothing but time and the providers' ids ties the two together: an event is kept
 * in the transaction of what follows from it, so it is looked for around the moments when something followed.
 */
@ApplicationScoped
class RawEventLog {

    private static final int MOST = 20;
    private static final int MOST_UNUSED = 50;
    private static final int MOST_MOMENTS = 20;
    private static final int MOST_SHOWN = 64 << 10;
    /** A shorter id stands in any body by chance. */
    private static final int TELLING = 6;

    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final Duration AFTER = Duration.ofSeconds(2);

    /** By what a message is known outside. Public only because Jdbi maps nothing else. */
    public record Known(
            UUID whatsappAccountId,
            @Nullable UUID jivoChannelId,
            UUID conversationId,
            String source,
            @Nullable String externalId,
            @Nullable String operatorEventId,
            @Nullable String receiversId,
            Instant createdAt) {

        List<UUID> accounts() {
            return Stream.of(whatsappAccountId, jivoChannelId)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** An operator's message without an id of its own is known by whom it is for. */
        List<String> ids() {
            List<String> ids = new ArrayList<>();
            Stream.of(externalId, operatorEventId, receiversId)
                    .filter(id -> id != null && !id.isBlank())
                    .forEach(ids::add);
            if (source.equals("jivo") && operatorEventId == null) {
                ids.add(conversationId.toString());
            }
            return ids;
        }
    }

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    /** The events about a delivery's message and about the delivery itself, oldest first. */
    List<RawEventView> about(UUID workspaceId, DeliveryRecord delivery, List<Instant> reports) {
        Known known = known(workspaceId, delivery.id());
        List<String> ids = known.ids();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Instant> moments = Stream.concat(Stream.of(known.createdAt()), reports.stream())
                .limit(MOST_MOMENTS)
                .toList();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select distinct r.received_at, r.id, r.provider, r.status, r.error, r.headers, octet_length(r.body) as size,
                            substr(r.body, 1, :most_shown) as body
                        from unnest(cast(:moments as timestamptz[])) as t (moment)
                        join raw_events r on r.workspace_id = :workspace and r.account_id = any(:accounts)
                            and r.received_at >= t.moment - make_interval(secs => :before)
                            and r.received_at <= t.moment + make_interval(secs => :after)
                        where r.external_id = any(:ids)
                            or exists (select 1 from unnest(:ids) as i (id)
                                where length(i.id) >= :telling and position(convert_to(i.id, 'UTF8') in r.body) > 0)
                        order by r.received_at, r.id limit :most
                        """)
                .bindArray(
                        "moments",
                        String.class,
                        moments.stream().map(Instant::toString).toList())
                .bind("workspace", workspaceId)
                .bindArray("accounts", UUID.class, known.accounts())
                .bindArray("ids", String.class, ids)
                .bind("before", BEFORE.toSeconds())
                .bind("after", AFTER.toSeconds())
                .bind("telling", TELLING)
                .bind("most", MOST)
                .bind("most_shown", MOST_SHOWN)
                .map((row, context) -> view(row))
                .list());
    }

    /** The events that could not be used, or not all of them, newest first. */
    List<RawEventView> unused(UUID workspaceId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select r.received_at, r.id, r.provider, r.status, r.error, r.headers, octet_length(r.body) as size,
                            substr(r.body, 1, :most_shown) as body
                        from raw_events r
                        where r.workspace_id = :workspace and r.error is not null
                        order by r.received_at desc, r.id desc limit :most
                        """)
                .bind("workspace", workspaceId)
                .bind("most", MOST_UNUSED)
                .bind("most_shown", MOST_SHOWN)
                .map((row, context) -> view(row))
                .list());
    }

    private Known known(UUID workspaceId, UUID deliveryId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.whatsapp_account_id, c.jivo_channel_id, c.id as conversation_id, m.source, m.external_id,
                            m.operator_event_id, d.external_id as receivers_id, m.created_at
                        from deliveries d
                        join conversation_messages m on m.id = d.message_id
                        join conversations c on c.id = d.conversation_id
                        where d.workspace_id = :workspace and d.id = :delivery
                        """)
                .bind("workspace", workspaceId)
                .bind("delivery", deliveryId)
                .map(ConstructorMapper.of(Known.class))
                .one());
    }

    @SuppressWarnings("unchecked")
    private RawEventView view(ResultSet row) throws SQLException {
        byte[] body = row.getBytes("body");
        int size = row.getInt("size");
        Map<String, String> headers = jsonb.fromJson(row.getString("headers"), Map.class);
        String error = row.getString("error");
        return new RawEventView(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                row.getString("status"),
                error == null ? null : Masking.words(error),
                row.getTimestamp("received_at").toInstant(),
                Masking.headers(headers),
                Masking.body(new String(body, StandardCharsets.UTF_8)),
                size,
                body.length < size);
    }
}
