package io.workstream.conversation;

import io.workstream.connector.Connectors;
import io.workstream.connector.LinkStopped;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobService;
import io.workstream.job.NewJob;
import io.workstream.media.Filling;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaFiles;
import io.workstream.media.MediaStatus;
import io.workstream.media.StorageRoom;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The short transactions around the fetch of a file. */
@Stateless
public class FetchDesk {

    /** Pauses before the tries for which a conversation waits. */
    private static final List<Duration> IN_LINE = List.of(Duration.ofSeconds(2), Duration.ofSeconds(8));
    /** Pauses before those for which nobody waits; Meta keeps a file for seven days, we for one. */
    private static final List<Duration> BESIDE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(10));

    @Inject
    Tenancy tenancy;

    @Inject
    MediaFiles files;

    @Inject
    StorageRoom room;

    @Inject
    JobService jobs;

    @Inject
    FileArrival arrival;

    @Inject
    Connectors connectors;

    @Inject
    Clock clock;

    /** What is to be fetched; empty when the file is here, or its time is over. */
    public Optional<FetchOrder> order(UUID workspaceId, UUID mediaId) {
        tenancy.enter(workspaceId);
        return files.find(workspaceId, mediaId)
                .filter(file -> file.status() == MediaStatus.PENDING || file.status() == MediaStatus.FAILED)
                .map(file -> new FetchOrder(file, arrival.account(file), arrival.form(file), clock.instant()));
    }

    /**
     * Writes down that the file is here, together with all that follows: a crash leaves both to the next run.
     *
     * @return false when somebody else was faster, or its time is over: then nothing follows
     * @throws Problem {@code STORAGE_FULL} when the workspace keeps too much
     */
    public boolean arrived(MediaFile file, Filling filling) {
        tenancy.enter(file.workspaceId());
        room.require(file.workspaceId(), filling.object().size());
        if (!files.stored(file.workspaceId(), file.id(), filling)) {
            return false;
        }
        if (file.tries() > IN_LINE.size()) {
            arrival.arrivedLate(file);
        } else {
            arrival.arrived(file);
        }
        return true;
    }

    /** Writes down why it is not here, and says whether the line goes on waiting. */
    public JobOutcome missing(FetchOrder order, Fetched result) {
        MediaFile file = order.file();
        tenancy.enter(file.workspaceId());
        FailureView stop = result.stop();
        if (stop != null) {
            // An account that only listens learns so, too, that its token has ended.
            connectors.stop(new LinkStopped(
                    file.workspaceId(), order.whatsappAccountId(), stop.code(), stop.reason(), order.asked()));
        }
        int tries = files.failed(
                file.workspaceId(),
                file.id(),
                Objects.requireNonNull(result.failure(), "why it failed"),
                result.detail());
        arrival.missing(file);
        int vain = tries - 1;
        boolean inVain = result.outcome() != Fetched.Outcome.LATER;
        if (vain == IN_LINE.size() || inVain && vain >= 0 && vain < IN_LINE.size()) {
            arrival.goOnWithout(file);
        }
        if (tries == 0 || inVain) {
            return JobOutcome.completed();
        }
        if (vain < IN_LINE.size()) {
            return new JobOutcome.Later(clock.instant().plus(IN_LINE.get(vain)));
        }
        if (vain - IN_LINE.size() < BESIDE.size()) {
            again(file, BESIDE.get(vain - IN_LINE.size()));
        }
        return JobOutcome.completed();
    }

    /** A job of its own, out of the line: what comes after may go. */
    private void again(MediaFile file, Duration pause) {
        jobs.enqueue(new NewJob(
                FetchMedia.TYPE,
                file.workspaceId(),
                null,
                new FetchMedia(file.id()),
                null,
                clock.instant().plus(pause)));
    }
}
