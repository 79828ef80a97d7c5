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
    public boolean complete(JobRun job) {
        return end("completed");
    }

    @Override
    public boolean postpone(JobRun job, Instant at) {
        return end("postponed to " + at);
    }

    @Override
    public boolean retry(JobRun job, Instant at, JobFailure failure) {
        return end("retried at " + at + ": " + failure.code() + ": " + failure.message());
    }

    @Override
    public boolean fail(JobRun job, JobFailure failure) {
        return end("failed: " + failure.code() + ": " + failure.message());
    }

    private boolean end(String how) {
        ends.add(how);
        return ours;
    }
}
