package io.workstream.conversation;

import io.workstream.job.JobHandler;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.job.RetryPolicy;
import io.workstream.media.Filling;
import io.workstream.media.MediaFailure;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaProblem;
import io.workstream.media.MediaStore;
import io.workstream.media.Transfers;
import io.workstream.shared.Problem;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Fetches a message's file into storage. It runs in line before the message's deliveries, so they wait for it; after a few
 * vain tries it lets them go without the file, and goes on trying beside the line.
 */
@ApplicationScoped
class FetchMediaHandler implements JobHandler {

    private static final Logger LOG = Logger.getLogger(FetchMediaHandler.class.getName());

    /** Largest file that is fetched: the most that WhatsApp carries. */
    private static final long LIMIT = AttachmentService.MOST_BYTES;

    @Inject
    FetchDesk desk;

    @Inject
    MediaStore store;

    @Inject
    Transfers transfers;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<MediaSource> sources;

    @Inject
    Jsonb jsonb;

    @Override
    public String type() {
        return FetchMedia.TYPE;
    }

    /** For a database that is away only; what fails with the file itself is counted on the file. */
    @Override
    public RetryPolicy policy() {
        return new RetryPolicy(100, Duration.ofSeconds(2), Duration.ofMinutes(5));
    }

    @Override
    public JobOutcome run(JobRun job) {
        FetchMedia arguments = jsonb.fromJson(job.payload(), FetchMedia.class);
        return transfers
                .attempt(job.workspaceId(), () -> fetch(job.workspaceId(), arguments.mediaId()))
                .orElseGet(() -> new JobOutcome.Later(clock.instant().plus(Transfers.pause())));
    }

    private JobOutcome fetch(UUID workspaceId, UUID mediaId) {
        Optional<FetchOrder> order = desk.order(workspaceId, mediaId, LIMIT);
        return order.isEmpty() ? JobOutcome.completed() : fetch(order.get());
    }

    private JobOutcome fetch(FetchOrder order) {
        Filling filling;
        try {
            filling = filled(order);
        } catch (Unfetched failure) {
            return desk.missing(order.file(), failure.result);
        } catch (IOException | EJBException unstorable) {
            // Our own disk, most likely: the conversation goes on without the file rather than wait for it.
            LOG.log(Level.WARNING, "file " + order.file().id() + " could not be stored", unstorable);
            return desk.missing(order.file(), Fetched.later(MediaFailure.NOT_STORED, null));
        } catch (Problem problem) {
            return desk.missing(order.file(), Fetched.never(failure(problem), null));
        }
        if (!desk.arrived(order.file(), filling)) {
            store.discard(filling);
        }
        return JobOutcome.completed();
    }

    private static MediaFailure failure(Problem problem) {
        if (problem.code() == MediaProblem.MEDIA_TOO_LARGE) {
            return MediaFailure.TOO_LARGE;
        }
        return problem.code() == MediaProblem.MEDIA_EMPTY ? MediaFailure.EMPTY : MediaFailure.UNKNOWN;
    }

    private Filling filled(FetchOrder order) throws IOException {
        Fetched[] fetched = {Fetched.done()};
        Filling filling = store.fill(order.file(), LIMIT, target -> fetched[0] = fetch(order, target));
        String promised = fetched[0].sha256();
        if (promised != null && !promised.equalsIgnoreCase(filling.object().sha256())) {
            store.discard(filling);
            throw new Unfetched(Fetched.later(MediaFailure.DAMAGED, null));
        }
        return filling;
    }

    private Fetched fetch(FetchOrder order, OutputStream target) throws Unfetched {
        Fetched result = source(order.file()).fetch(order, target);
        if (result.outcome() != Fetched.Outcome.DONE) {
            throw new Unfetched(result);
        }
        return result;
    }

    private MediaSource source(MediaFile file) {
        return sources.stream()
                .filter(source -> source.has(file))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has file " + file.id()));
    }

    /** Takes a source's answer out through the storage, which drops what was written so far. */
    private static final class Unfetched extends IOException {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Fetched result;

        Unfetched(Fetched result) {
            this.result = result;
        }
    }
}
