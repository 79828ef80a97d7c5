package io.workstream.conversation;

import io.workstream.content.Content.Media.Form;
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
import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a message's file into storage. It runs in line before the message's deliveries, so they wait for it; after a few
 * vain tries it lets them go without the file, and goes on trying beside the line.
 */
@ApplicationScoped
class FetchMediaHandler implements JobHandler {

    private static final Logger LOG = Logger.getLogger(FetchMediaHandler.class.getName());
    private static final long MB = 1 << 20;

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
        Optional<FetchOrder> order = desk.order(workspaceId, mediaId);
        return order.isEmpty() ? JobOutcome.completed() : fetch(order.get());
    }

    private JobOutcome fetch(FetchOrder order) {
        MediaSource source = source(order.file());
        Filling filling;
        try {
            filling = filled(source, order);
        } catch (Unfetched failure) {
            return desk.missing(order, failure.result);
        } catch (IOException | EJBException unstorable) {
            // Our own disk, most likely: the conversation goes on without the file rather than wait for it.
            LOG.log(Level.WARNING, "file " + order.file().id() + " could not be stored", unstorable);
            return desk.missing(order, Fetched.later(MediaFailure.NOT_STORED, null));
        } catch (Problem problem) {
            return desk.missing(order, failure(problem, source.most(order.form(), true)));
        }
        return arrived(order, filling);
    }

    /** Without room the message goes on, and says so. Nobody asks again: the room that others make is soon taken, too. */
    private JobOutcome arrived(FetchOrder order, Filling filling) {
        try {
            if (!desk.arrived(order.file(), filling)) {
                store.discard(filling);
            }
            return JobOutcome.completed();
        } catch (Problem refused) {
            store.discard(filling);
            if (refused.code() != MediaProblem.STORAGE_FULL) {
                throw refused;
            }
            return desk.missing(order, Fetched.never(MediaFailure.STORAGE_FULL, null));
        }
    }

    private static Fetched failure(Problem problem, long limit) {
        if (problem.code() == MediaProblem.MEDIA_TOO_LARGE) {
            return tooLarge(limit);
        }
        boolean empty = problem.code() == MediaProblem.MEDIA_EMPTY;
        return Fetched.never(empty ? MediaFailure.EMPTY : MediaFailure.UNKNOWN, null);
    }

    /** Takes no more than such a file may have at most. Whether it moves, and so may have less, is known at the end only. */
    private Filling filled(MediaSource source, FetchOrder order) throws IOException {
        long limit = source.most(order.form(), true);
        Fetched[] fetched = {Fetched.done()};
        Filling filling = store.fill(
                order.file(), limit, target -> fetched[0] = required(source.fetch(order, limit, target), limit));
        Fetched result = pageInstead(order, filling)
                ? Fetched.never(MediaFailure.WEB_PAGE, null)
                : judged(
                        filling,
                        fetched[0].sha256(),
                        source.most(order.form(), filling.traits().animated()));
        if (result.outcome() != Fetched.Outcome.DONE) {
            store.discard(filling);
            throw new Unfetched(result);
        }
        return filling;
    }

    /** Where an operator's link asks to sign in first, say. WhatsApp's files are what their senders chose. */
    private static boolean pageInstead(FetchOrder order, Filling filling) {
        boolean linked = order.file().originalUrl() != null;
        boolean otherwise = order.form() != Form.DOCUMENT || order.file().namesNoPage();
        return linked && otherwise && filling.webPage();
    }

    private static Fetched judged(Filling filling, @Nullable String promised, long limit) {
        if (promised != null && !promised.equalsIgnoreCase(filling.object().sha256())) {
            return Fetched.later(MediaFailure.DAMAGED, null);
        }
        return filling.object().size() > limit ? tooLarge(limit) : Fetched.done();
    }

    private static Fetched required(Fetched result, long limit) throws Unfetched {
        if (result.outcome() == Fetched.Outcome.DONE) {
            return result;
        }
        throw new Unfetched(result.failure() == MediaFailure.TOO_LARGE ? tooLarge(limit) : result);
    }

    private static Fetched tooLarge(long limit) {
        String most = limit < MB ? (limit >> 10) + " KB" : limit / MB + " MB";
        return Fetched.never(MediaFailure.TOO_LARGE, "larger than " + most);
    }

    MediaSource source(MediaFile file) {
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
