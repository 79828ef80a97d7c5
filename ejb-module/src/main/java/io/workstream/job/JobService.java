package io.workstream.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes jobs in. */
@ApplicationScoped
public class JobService {

    @Inject
    JobRows rows;

    @Inject
    JobEnds ends;

    @Inject
    Nudges nudges;

    /** Lets jobs that wait in one line go on in another; the order of birth holds there, too. */
    public void moveLine(UUID workspaceId, UUID from, UUID to) {
        rows.moveLine(workspaceId, from, to);
    }

    /**
     * Ends runs in the caller's transaction, which must see their workspace: for handlers that write down what they did and
     * that it is done at once. They then tell {@link JobOutcome.Recorded}.
     *
     * @return those whose claim still held
     */
    public Set<JobRun> end(Map<JobRun, JobOutcome> runs) {
        return ends.write(runs);
    }

    /** Inserts the job into the caller's transaction, which must see its workspace; claimers hear of it after the commit. */
    public UUID enqueue(NewJob job) {
        UUID id = rows.insert(job);
        nudges.afterCommit();
        return id;
    }
}
