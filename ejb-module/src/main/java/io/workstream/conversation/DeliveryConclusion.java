package io.workstream.conversation;

import io.workstream.connector.Connectors;
import io.workstream.connector.LinkStopped;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.job.JobService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The short transaction after sends: writes down what became of them, and ends their jobs. */
@Stateless
public class DeliveryConclusion {

    /**
     * A send that is over.
     *
     * @param job the claim under which it was made
     */
    public record Concluded(JobRun job, Dispatch dispatch, Verdict verdict) {}

    @Inject
    JobService jobs;

    @Inject
    Deliveries deliveries;

    @Inject
    Attempts attempts;

    @Inject
    Progress progress;

    @Inject
    UndeliveredNotes notes;

    @Inject
    Connectors connectors;

    @Inject
    DeliverySettings settings;

    @Inject
    Clock clock;

    /**
     * Enters the workspace, and ends each send's job as it goes on: done, or to come back later.
     *
     * @return for each whether its job's claim still held
     */
    public List<Boolean> conclude(UUID workspaceId, List<Concluded> sends) {
        Map<UUID, Delivery> found = deliveries.lockedForJobs(
                workspaceId,
                sends.stream().map(send -> send.dispatch().deliveryId()).toList());
        List<Delivery> moved = new ArrayList<>();
        Map<JobRun, JobOutcome> ends = new LinkedHashMap<>();
        for (Concluded send : sends) {
            Delivery delivery = found.get(send.dispatch().deliveryId());
            ends.put(send.job(), delivery == null ? JobOutcome.completed() : conclude(delivery, send, moved));
        }
        deliveries.save(found.values());
        progress.moved(workspaceId, moved);
        Set<JobRun> ended = jobs.end(ends);
        return sends.stream().map(send -> ended.contains(send.job())).toList();
    }

    private JobOutcome conclude(Delivery delivery, Concluded send, List<Delivery> moved) {
        Instant now = clock.instant();
        Verdict verdict = send.verdict();
        delivery.conclude(verdict, now);
        DeliveryReceipt receipt = verdict.receipt();
        if (receipt != null) {
            attempts.add(send.dispatch(), receipt, delivery.status());
        }
        if (receipt != null || verdict.kind() != Verdict.Kind.HOLD) {
            moved.add(delivery);
        }
        FailureView failure = verdict.failure();
        if (verdict.kind() == Verdict.Kind.STOP_ACCOUNT && receipt != null && failure != null) {
            boolean stopped = connectors.stop(new LinkStopped(
                    delivery.workspaceId(),
                    send.dispatch().whatsappAccountId(),
                    failure.code(),
                    failure.reason(),
                    now.minus(receipt.took())));
            if (stopped) {
                notes.stopped(delivery);
            }
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
