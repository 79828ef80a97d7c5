package io.workstream.conversation;

import io.workstream.connector.Connectors;
import io.workstream.connector.LinkStopped;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.job.JobOutcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** The short transaction after a send: writes down what became of it. */
@Stateless
public class DeliveryConclusion {

    @Inject
    Deliveries deliveries;

    @Inject
    Attempts attempts;

    @Inject
    Progress progress;

    @Inject
    Connectors connectors;

    @Inject
    DeliverySettings settings;

    @Inject
    Clock clock;

    /** Enters the workspace, and says what the job does next. */
    public JobOutcome conclude(Dispatch dispatch, Verdict verdict) {
        return deliveries
                .lockedForJob(dispatch.workspaceId(), dispatch.deliveryId())
                .map(delivery -> conclude(delivery, dispatch, verdict))
                .orElse(JobOutcome.completed());
    }

    private JobOutcome conclude(Delivery delivery, Dispatch dispatch, Verdict verdict) {
        Instant now = clock.instant();
        delivery.conclude(verdict, now);
        deliveries.save(delivery);
        DeliveryReceipt receipt = verdict.receipt();
        if (receipt != null) {
            attempts.add(dispatch, receipt, delivery.status());
        }
        if (receipt != null || verdict.kind() != Verdict.Kind.HOLD) {
            progress.moved(delivery);
        }
        FailureView failure = verdict.failure();
        if (verdict.kind() == Verdict.Kind.STOP_ACCOUNT && failure != null) {
            connectors.stop(new LinkStopped(
                    dispatch.workspaceId(), dispatch.whatsappAccountId(), failure.code(), failure.reason()));
        }
        return next(verdict, delivery, now);
    }

    private JobOutcome next(Verdict verdict, Delivery delivery, Instant now) {
        if (!delivery.status().pending()) {
            return JobOutcome.completed();
        }
        boolean waits = delivery.status() == DeliveryStatus.UNKNOWN;
        return new JobOutcome.Later(now.plus(waits ? settings.unknownHold() : verdict.pause()));
    }
}
