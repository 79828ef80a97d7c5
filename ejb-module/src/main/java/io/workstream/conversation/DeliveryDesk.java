package io.workstream.conversation;

import io.workstream.connector.Connectors;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.job.JobOutcome;
import io.workstream.metrics.Counters;
import io.workstream.realtime.RealtimePublisher;
import io.workstream.realtime.Topics;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The two short transactions around a send: taking a delivery up, and writing down what became of it. */
@Stateless
public class DeliveryDesk {

    /**
     * What taking up came to.
     *
     * @param dispatch what to send; null when there is nothing to send now
     * @param comeBack when to try again; null when the job is over
     */
    public record TakenUp(@Nullable Dispatch dispatch, @Nullable Instant comeBack) {}

    private record Addressee(
            UUID whatsappAccountId,
            @Nullable UUID jivoChannelId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String bsuid) {}

    @Inject
    Tenancy tenancy;

    @Inject
    Deliveries deliveries;

    @Inject
    Attempts attempts;

    @Inject
    Messages messages;

    @Inject
    Trail trail;

    @Inject
    Connectors connectors;

    @Inject
    RealtimePublisher realtime;

    @Inject
    Counters counters;

    @Inject
    DeliverySettings settings;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Takes a delivery up for sending, unless it is settled already or has to wait. */
    public TakenUp takeUp(UUID workspaceId, UUID deliveryId) {
        tenancy.enter(workspaceId);
        Optional<DeliveryRow> row = deliveries.locked(workspaceId, deliveryId);
        if (row.isEmpty() || !DeliveryStatus.of(row.get().status()).pending()) {
            return new TakenUp(null, null);
        }
        Delivery delivery = new Delivery(row.get());
        Optional<Instant> comeBack = delivery.takeUp(clock.instant(), settings.unknownHold());
        deliveries.save(delivery.changed(row.get()));
        if (comeBack.isPresent()) {
            return new TakenUp(null, comeBack.get());
        }
        if (delivery.status() != DeliveryStatus.SENDING) {
            announce(workspaceId, delivery);
            return new TakenUp(null, null);
        }
        trail.mark(workspaceId, delivery.messageId(), deliveryId, Trail.Station.DEQUEUED);
        return new TakenUp(dispatch(row.get(), delivery), null);
    }

    /** Writes down what became of a send, and says what the job does next. */
    public JobOutcome conclude(Dispatch dispatch, Verdict verdict) {
        tenancy.enter(dispatch.workspaceId());
        Optional<DeliveryRow> row = deliveries.locked(dispatch.workspaceId(), dispatch.deliveryId());
        if (row.isEmpty()) {
            return JobOutcome.completed();
        }
        Instant now = clock.instant();
        Delivery delivery = deliveries.change(row.get(), sent -> apply(verdict, sent, now));
        DeliveryReceipt receipt = verdict.receipt();
        if (receipt != null) {
            attempts.add(dispatch, receipt, delivery.status());
            counters.delivery(dispatch.channel().code(), delivery.status().code(), receipt.took());
        }
        trail.mark(dispatch.workspaceId(), dispatch.messageId(), dispatch.deliveryId(), station(delivery));
        announce(dispatch.workspaceId(), delivery);
        if (verdict.kind() == Verdict.Kind.STOP_ACCOUNT && verdict.failure() != null) {
            connectors.stop(
                    dispatch.workspaceId(),
                    dispatch.whatsappAccountId(),
                    verdict.failure().reason());
        }
        return next(verdict, delivery, now);
    }

    private static void apply(Verdict verdict, Delivery delivery, Instant now) {
        DeliveryReceipt receipt = verdict.receipt();
        switch (verdict.kind()) {
            case ACCEPTED -> delivery.accept(receipt == null ? null : receipt.externalId(), now);
            case DELIVERED -> delivery.deliver(now);
            case RETRY -> delivery.postpone(true);
            case HOLD, STOP_ACCOUNT -> delivery.postpone(false);
            case UNKNOWN -> delivery.becomeUnknown(now);
            case FAILED -> {
                if (verdict.failure() != null) {
                    delivery.fail(verdict.failure(), now);
                }
            }
        }
    }

    private JobOutcome next(Verdict verdict, Delivery delivery, Instant now) {
        if (!delivery.status().pending()) {
            return JobOutcome.completed();
        }
        boolean waits = delivery.status() == DeliveryStatus.UNKNOWN;
        return new JobOutcome.Later(now.plus(waits ? settings.unknownHold() : verdict.pause()));
    }

    private void announce(UUID workspaceId, Delivery delivery) {
        MessageView view = messages.followDeliveries(workspaceId, delivery.messageId());
        realtime.announce(Topics.conversation(workspaceId, delivery.conversationId()), "delivery.updated", view);
    }

    private static Trail.Station station(Delivery delivery) {
        return switch (delivery.status()) {
            case FAILED, UNKNOWN, QUEUED -> Trail.Station.ERROR;
            case ACCEPTED, SENDING -> Trail.Station.SENT;
            case DELIVERED, READ -> Trail.Station.ACKNOWLEDGED;
        };
    }

    private Dispatch dispatch(DeliveryRow row, Delivery delivery) {
        Addressee to = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.whatsapp_account_id, c.jivo_channel_id, p.name,
                            max(a.value) filter (where a.kind = 'phone') as phone,
                            max(a.value) filter (where a.kind = 'bsuid') as bsuid
                        from conversations c join contacts p on p.id = c.contact_id
                        left join contact_addresses a on a.contact_id = p.id
                        where c.workspace_id = :workspace and c.id = :conversation
                        group by c.id, p.id
                        """)
                .bind("workspace", row.workspaceId())
                .bind("conversation", row.conversationId())
                .map((result, context) -> new Addressee(
                        result.getObject("whatsapp_account_id", UUID.class),
                        result.getObject("jivo_channel_id", UUID.class),
                        result.getString("name"),
                        result.getString("phone"),
                        result.getString("bsuid")))
                .one());
        return new Dispatch(
                row.id(),
                row.workspaceId(),
                row.messageId(),
                row.conversationId(),
                to.whatsappAccountId(),
                to.jivoChannelId(),
                delivery.channel(),
                delivery.attempts(),
                row.part(),
                row.text(),
                to.name(),
                to.phone(),
                to.bsuid());
    }
}
