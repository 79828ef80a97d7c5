package io.workstream.deliveryaudit;

import io.workstream.conversation.AttemptView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The way of a delivery, put together from its message's trail, the calls made for it, and what it knows itself. */
@ApplicationScoped
class Ways {

    /** Stations in the order in which they follow each other within one millisecond. */
    private static final List<String> ORDER =
            List.of("received", "enqueued", "dequeued", "sent", "accepted", "reported", "delivered", "read", "failed");

    private static final String TO_CUSTOMER = "wa_outbound";

    /** A station of the trail. */
    record Mark(String event, Instant at) {}

    private record Stop(String station, Instant at, @Nullable Integer durationMs, @Nullable String outcome) {

        static Stop passed(String station, Instant at) {
            return new Stop(station, at, null, null);
        }
    }

    @Inject
    Jdbi jdbi;

    /** What the trail says of a delivery and of its message as a whole. */
    List<Mark> marks(UUID workspaceId, DeliveryRecord delivery) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select event, created_at from message_audit_logs
                        where workspace_id = :workspace and message_id = :message
                            and (delivery_id is null or delivery_id = :delivery) and created_at >= :born
                        order by created_at, id
                        """)
                .bind("workspace", workspaceId)
                .bind("message", delivery.messageId())
                .bind("delivery", delivery.id())
                // Only partitions since then can hold any; a second more, because two clocks may differ a little.
                .bind("born", delivery.createdAt().minusSeconds(1))
                .map((row, context) -> new Mark(
                        row.getString("event"), row.getTimestamp("created_at").toInstant()))
                .list());
    }

    /** The stations in the order of time. */
    static List<DeliveryStep> steps(DeliveryRecord delivery, List<Mark> marks, List<AttemptView> attempts) {
        List<Stop> stops = new ArrayList<>();
        if (marks.stream().noneMatch(mark -> mark.event().equals("received"))) {
            stops.add(Stop.passed("received", delivery.createdAt()));
        }
        marks.forEach(mark -> told(mark, delivery.channel(), stops));
        attempts.forEach(
                attempt -> stops.add(new Stop("sent", attempt.attemptedAt(), attempt.durationMs(), attempt.status())));
        own(delivery, stops);
        stops.sort(Comparator.comparing(Stop::at).thenComparing(stop -> ORDER.indexOf(stop.station())));
        Instant start = stops.get(0).at();
        return stops.stream()
                .map(stop -> new DeliveryStep(
                        stop.station(),
                        stop.at(),
                        stop.at().toEpochMilli() - start.toEpochMilli(),
                        stop.durationMs(),
                        stop.outcome()))
                .toList();
    }

    /** What the calls and the delivery itself tell better is left out. */
    private static void told(Mark mark, String channel, List<Stop> stops) {
        switch (mark.event()) {
            case "received", "enqueued", "dequeued" -> stops.add(Stop.passed(mark.event(), mark.at()));
            case "acknowledged" -> {
                if (channel.equals(TO_CUSTOMER)) {
                    stops.add(Stop.passed("reported", mark.at()));
                }
            }
            default -> {}
        }
    }

    private static void own(DeliveryRecord delivery, List<Stop> stops) {
        Instant accepted = delivery.acceptedAt();
        if (accepted != null && !accepted.equals(delivery.deliveredAt())) {
            stops.add(Stop.passed("accepted", accepted));
        }
        add(stops, "delivered", delivery.deliveredAt());
        add(stops, "read", delivery.readAt());
        add(stops, "failed", delivery.failedAt());
    }

    private static void add(List<Stop> stops, String station, @Nullable Instant at) {
        if (at != null) {
            stops.add(Stop.passed(station, at));
        }
    }
}
