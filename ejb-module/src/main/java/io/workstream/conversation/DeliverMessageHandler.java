package io.workstream.conversation;

import io.workstream.conversation.DeliveryConclusion.Concluded;
import io.workstream.conversation.DeliveryPickup.PickedUp;
import io.workstream.job.JobHandler;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.job.RetryPolicy;
import io.workstream.shared.GroupCommit;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries one delivery out: picks it up, lets the side's gateway send it, writes down what became of it. */
@ApplicationScoped
class DeliverMessageHandler implements JobHandler {

    private static final Logger LOG = Logger.getLogger(DeliverMessageHandler.class.getName());
    private static final Duration UNTIL_FREE = Duration.ofSeconds(2);

    private static final int MOST_AT_ONCE = 64;

    @Inject
    DeliveryPickup pickup;

    @Inject
    DeliveryConclusion conclusion;

    @Inject
    Gateways gateways;

    @Inject
    Jsonb jsonb;

    private final GroupCommit<UUID, UUID, PickedUp> pickups =
            new GroupCommit<>(MOST_AT_ONCE, (workspace, deliveries) -> pickup.pickUp(workspace, deliveries));

    private final GroupCommit<UUID, Concluded, Boolean> conclusions =
            new GroupCommit<>(MOST_AT_ONCE, (workspace, sends) -> conclusion.conclude(workspace, sends));

    @Override
    public String type() {
        return DeliverMessage.TYPE;
    }

    /** For our own failures only, such as a database that is away; receivers' refusals are counted on the delivery. */
    @Override
    public RetryPolicy policy() {
        return new RetryPolicy(100, Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    @Override
    public JobOutcome run(JobRun job) {
        DeliverMessage arguments = jsonb.fromJson(job.payload(), DeliverMessage.class);
        PickedUp pickedUp = pickups.write(job.workspaceId(), arguments.deliveryId());
        if (pickedUp.comeBack() != null) {
            return new JobOutcome.Later(pickedUp.comeBack());
        }
        Dispatch dispatch = pickedUp.dispatch();
        if (dispatch == null) {
            return JobOutcome.completed();
        }
        return new JobOutcome.Recorded(
                conclusions.write(job.workspaceId(), new Concluded(job, dispatch, send(dispatch))));
    }

    private Verdict send(Dispatch dispatch) {
        try {
            return gateways.send(dispatch);
        } catch (Problem refusal) {
            // Refused before any call was made, such as by a pool without free connections: nothing was sent.
            return refusal.code().category().retryable()
                    ? Verdict.waiting(UNTIL_FREE)
                    : Verdict.impossible(refusal.code().slug(), refusal.code().sentence());
        } catch (IllegalArgumentException unfit) {
            // The wire's own limits, checked as the message was made: nothing was sent.
            LOG.log(Level.WARNING, "delivery " + dispatch.deliveryId() + " does not fit the wire", unfit);
            return Verdict.impossible("content-unfit", "The other side has no form for what this message carries.");
        }
    }
}
