package io.workstream.conversation;

import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.metrics.Counters;
import io.workstream.metrics.Latencies;
import io.workstream.metrics.Latencies.Hop;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts and times deliveries, from memory alone. */
@ApplicationScoped
class DeliveryFigures {

    @Inject
    Counters counters;

    @Inject
    Latencies latencies;

    @Inject
    Clock clock;

    /** What a gateway concluded about a send. */
    void concluded(Dispatch dispatch, Verdict verdict) {
        String side = dispatch.channel().word();
        counters.outcome(side, outcome(verdict.kind()), reason(verdict));
        DeliveryReceipt receipt = verdict.receipt();
        if (receipt == null) {
            return;
        }
        Instant now = clock.instant();
        Duration age = Duration.between(Ids.born(dispatch.deliveryId()), now);
        latencies.record(side, Hop.CALL, receipt.took());
        if (dispatch.attempts() == 1) {
            latencies.record(side, Hop.QUEUE, age.minus(receipt.took()));
        }
        if (verdict.kind() == Verdict.Kind.ACCEPTED || verdict.kind() == Verdict.Kind.DELIVERED) {
            latencies.record(side, Hop.TAKEN, age);
        }
    }

    private static @Nullable String reason(Verdict verdict) {
        FailureView failure = verdict.failure();
        DeliveryReceipt receipt = verdict.receipt();
        if (failure != null) {
            return failure.code();
        }
        if (receipt == null || receipt.outcome() == DeliveryReceipt.Outcome.ACCEPTED) {
            return null;
        }
        String code = receipt.errorCode();
        if (code != null) {
            return code;
        }
        return receipt.httpStatus() == 0 ? "no-connection" : "http-" + receipt.httpStatus();
    }

    /** What became of a delivery otherwise, such as by a report. */
    void became(Delivery delivery) {
        DeliveryRow row = delivery.row();
        String side = delivery.channel().word();
        counters.outcome(side, delivery.status().code(), row.errorCode());
        Instant accepted = row.acceptedAt();
        if (delivery.status() == DeliveryStatus.DELIVERED && accepted != null) {
            latencies.record(side, Hop.REPORT, Duration.between(accepted, clock.instant()));
        }
    }

    /** A delivery that failed by a report, and is sent again in another form. */
    void retried(Delivery delivery, @Nullable FailureView failure) {
        counters.outcome(delivery.channel().word(), "retried", failure == null ? null : failure.code());
    }

    private static String outcome(Verdict.Kind kind) {
        return switch (kind) {
            case ACCEPTED -> "accepted";
            case DELIVERED -> "delivered";
            case RETRY -> "retried";
            case HOLD, REST_ACCOUNT -> "held";
            case UNKNOWN -> "unknown";
            case FAILED -> "failed";
            case STOP_ACCOUNT -> "stopped";
        };
    }
}
