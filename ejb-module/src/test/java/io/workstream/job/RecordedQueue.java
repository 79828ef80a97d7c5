package io.workstream.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The queue in memory: writes down how jobs ended, in words. */
class RecordedQueue extends JobQueue {

    final List<String> ends = new ArrayList<>();

    /** Whether claims still hold; a later claim makes them void. */
    boolean ours = true;

    @Override
    public boolean end(JobRun job, JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Later later) {
            return end("postponed to " + later.at());
        }
        return outcome instanceof JobOutcome.Failed failed ? end("failed: " + reason(failed)) : end("completed");
    }

    @Override
    public boolean retry(JobRun job, Instant at, JobOutcome.Failed failure) {
        return end("retried at " + at + ": " + reason(failure));
    }

    private static String reason(JobOutcome.Failed failure) {
        return failure.code() + ": " + failure.message();
    }

    private boolean end(String how) {
        ends.add(how);
        return ours;
    }
}
