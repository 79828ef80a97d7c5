package io.workstream.workspace;

import io.workstream.job.JobHandler;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.job.NewJob;
import io.workstream.job.RetryPolicy;
import io.workstream.media.MediaRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets the files that are here live as long as their workspace keeps files by now, some in each short transaction: there may
 * be very many. Begun anew it does the same again, which changes nothing.
 */
@ApplicationScoped
class KeepFilesHandler implements JobHandler {

    private static final String TYPE = "keep_files";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    MediaRecords files;

    @Inject
    Clock clock;

    /** In order: of two changes the later one must have the last word. */
    static NewJob job(UUID workspaceId) {
        return NewJob.inOrder(TYPE, workspaceId, workspaceId, Map.of());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public RetryPolicy policy() {
        return new RetryPolicy(100, Duration.ofSeconds(2), Duration.ofMinutes(5));
    }

    @Override
    public JobOutcome run(JobRun job) {
        Optional<UUID> last = Optional.of(BEFORE_ALL);
        while (last.isPresent()) {
            if (Thread.currentThread().isInterrupted()) {
                return new JobOutcome.Later(clock.instant());
            }
            last = files.keepAsLongAsAsked(job.workspaceId(), last.get());
        }
        return JobOutcome.completed();
    }
}
