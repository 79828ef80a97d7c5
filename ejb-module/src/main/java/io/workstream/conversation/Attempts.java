package io.workstream.conversation;

import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.content.CleanText;
import io.workstream.metrics.Counters;
import io.workstream.shared.Ids;
import io.workstream.shared.WriteBehind;
import io.workstream.shared.WriteBehind.Insert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Every call made for a delivery. */
@ApplicationScoped
class Attempts {

    private static final Insert<Call> INSERT = new Insert<>(
            """
            insert into delivery_attempts (id, workspace_id, delivery_id, message_id, channel, status, http_status,
                error_code, error_message, attempted_at, duration_ms)
            values (:id, :workspace, :delivery, :message, :channel, :status, :httpStatus, :code, :error, :at, :ms)
            """,
            (batch, call) -> batch.bind("id", call.id())
                    .bind("workspace", call.dispatch().workspaceId())
                    .bind("delivery", call.dispatch().deliveryId())
                    .bind("message", call.dispatch().messageId())
                    .bind("channel", call.dispatch().channel().code())
                    .bind("status", call.became().code())
                    .bind(
                            "httpStatus",
                            call.receipt().httpStatus() == 0
                                    ? null
                                    : call.receipt().httpStatus())
                    .bind("code", call.receipt().errorCode())
                    .bind("error", CleanText.of(call.receipt().errorMessage()))
                    .bind("at", call.ended().minus(call.receipt().took()))
                    .bind("ms", (int) Math.min(call.receipt().took().toMillis(), Integer.MAX_VALUE)));

    private record Call(UUID id, Dispatch dispatch, DeliveryReceipt receipt, DeliveryStatus became, Instant ended) {}

    private record Row(UUID deliveryId, AttemptView view) {}

    @Inject
    WriteBehind rows;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Counters counters;

    /** Writes down a call, and what the delivery became by it. */
    void add(Dispatch dispatch, DeliveryReceipt receipt, DeliveryStatus became) {
        rows.add(INSERT, new Call(Ids.next(clock), dispatch, receipt, became, clock.instant()));
        counters.delivery(dispatch.channel().code(), became.code());
    }

    /** Every call made for a message, oldest first, by its delivery. */
    Map<UUID, List<AttemptView>> byDelivery(UUID workspaceId, UUID messageId) {
        List<Row> calls = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select delivery_id, attempted_at, status, http_status, error_code, error_message, duration_ms
                        from delivery_attempts where workspace_id = :workspace and message_id = :message order by attempted_at
                        """)
                .bind("workspace", workspaceId)
                .bind("message", messageId)
                .map((row, context) -> new Row(
                        row.getObject("delivery_id", UUID.class),
                        new AttemptView(
                                row.getTimestamp("attempted_at").toInstant(),
                                row.getString("status"),
                                (Integer) row.getObject("http_status"),
                                row.getString("error_code"),
                                row.getString("error_message"),
                                row.getInt("duration_ms"))))
                .list());
        return calls.stream()
                .collect(Collectors.groupingBy(Row::deliveryId, Collectors.mapping(Row::view, Collectors.toList())));
    }
}
