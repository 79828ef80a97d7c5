package io.workstream.deliveryaudit;

import io.workstream.deliveryaudit.Filter.Order;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Deliveries of the workspace that the transaction sees, to be searched. */
@ApplicationScoped
class Deliveries {

    private static final RowMapper<DeliveryRecord> RECORD = ConstructorMapper.of(DeliveryRecord.class);

    private static final int LONGEST_TEXT = 300;

    private static final String COLUMNS =
            """
            d.id, d.message_id, d.conversation_id, c.whatsapp_account_id, c.jivo_channel_id, d.channel, d.part, d.status,
                d.attempts, d.external_id, d.error_code, d.error_message, m.direction, m.source, m.author_name, m.kind,
                left(m.text, %d) as text, p.name as contact_name,
                (select '+' || a.value from contact_addresses a where a.contact_id = c.contact_id and a.kind = 'phone'
                    order by a.heard_at desc limit 1) as contact_phone,
                d.created_at, d.accepted_at, d.delivered_at, d.read_at, d.failed_at
            """
                    .formatted(LONGEST_TEXT);

    private static final String AROUND =
            """
            join conversation_messages m on m.id = d.message_id
            join conversations c on c.id = d.conversation_id
            join contacts p on p.id = c.contact_id
            """;

    @Inject
    Jdbi jdbi;

    /**
     * Newest first. A part may be shorter than asked for, even empty, and still have a next one: then so many were looked
     * at, and the search goes on from there.
     */
    Page<DeliveryRecord> find(UUID workspaceId, DeliveryQuery query, PageRequest request) {
        Look.Wanted<DeliveryRecord> wanted = new Look.Wanted<>(
                COLUMNS,
                RECORD,
                Order.NEWEST_FIRST,
                request.idAfter().orElse(Order.NEWEST_FIRST.start()),
                request.limit() + 1);
        Look<DeliveryRecord> look =
                jdbi.withHandle(handle -> Look.at(handle, Filter.of(handle, workspaceId, query), wanted));
        Page<DeliveryRecord> page =
                Page.of(look.rows(), request, row -> row.id().toString());
        UUID reached = look.reached();
        return page.next() == null && reached != null ? Page.goingOn(page.items(), reached.toString()) : page;
    }

    /** One delivery. */
    Optional<DeliveryRecord> one(UUID workspaceId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select %s from deliveries d %s where d.workspace_id = :workspace and d.id = :id"
                                .formatted(COLUMNS, AROUND))
                .bind("workspace", workspaceId)
                .bind("id", id)
                .map(RECORD)
                .findOne());
    }

    /** The same. Refused as {@code delivery-not-found}. */
    DeliveryRecord required(UUID workspaceId, UUID id) {
        return one(workspaceId, id).orElseThrow(() -> new Problem(DeliveryAuditProblem.DELIVERY_NOT_FOUND));
    }
}
