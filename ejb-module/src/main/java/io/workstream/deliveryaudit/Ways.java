package io.workstream.deliveryaudit;

import io.workstream.conversation.AttemptView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The way of a delivery, put together from its message's trail, the calls made for it, and what it knows itself. */
@ApplicationScoped
class Ways {

    /** Stations in the order in which they follow each other within one millisecond. */
    private static final List<String> ORDER =
            List.of("received", "enqueued", "dequeued", "sent", "accepted", "reported", "delivered", "read", "failed");

    /** How much later than it ended a call may be written down. */
    private static final Duration LATE = Duration.ofSeconds(2);

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
        attempts.forEach(attempt ->
                stops.add(new Stop("sent", begun(delivery, attempt), attempt.durationMs(), attempt.status())));
        accepted(delivery, attempts).ifPresent(at -> stops.add(Stop.passed("accepted", at)));
        add(stops, "delivered", delivery.deliveredAt());
        add(stops, "read", delivery.readAt());
        add(stops, "failed", delivery.failedAt());
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

    /** A call is written down a little after it ended: what the delivery became by it cannot have come before it began. */
    private static Instant begun(DeliveryRecord delivery, AttemptView attempt) {
        Instant noted = attempt.attemptedAt();
        Instant accepted = delivery.acceptedAt();
        boolean reported = delivery.channel().equals(TO_CUSTOMER) && Objects.equals(accepted, delivery.deliveredAt());
        return Stream.of(Optional.ofNullable(reported ? null : accepted), Optional.ofNullable(delivery.failedAt()))
                .flatMap(Optional::stream)
                .map(became -> became.minusMillis(attempt.durationMs()))
                .filter(latest -> latest.isBefore(noted) && latest.isAfter(noted.minus(LATE)))
                .min(Comparator.naturalOrder())
                .orElse(noted);
    }

    /** A report that was faster than the answer leaves no time of its own for the acceptance: then it is the answer's. */
    private static Optional<Instant> accepted(DeliveryRecord delivery, List<AttemptView> attempts) {
        Instant at = delivery.acceptedAt();
        if (at == null || !delivery.channel().equals(TO_CUSTOMER)) {
            return Optional.empty();
        }
        return at.equals(delivery.deliveredAt())
                ? attempts.stream()
                        .filter(Ways::taken)
                        .map(attempt -> attempt.attemptedAt().plusMillis(attempt.durationMs()))
                        .reduce((earlier, last) -> last)
                : Optional.of(at);
    }

    private static boolean taken(AttemptView attempt) {
        Integer status = attempt.httpStatus();
        return status != null && status / 100 == 2;
    }

    private static void add(List<Stop> stops, String station, @Nullable Instant at) {
        if (at != null) {
            stops.add(Stop.passed(station, at));
        }
    }
}
