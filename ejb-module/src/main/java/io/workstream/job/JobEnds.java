package io.workstream.job;

import io.workstream.metrics.Counters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * How runs of jobs end, within the caller's transaction, which must see their workspace. The fence lets only the latest
 * claim move a job.
 */
@ApplicationScoped
class JobEnds {

    @Inject
    Jdbi jdbi;

    @Inject
    Counters counters;

    @Inject
    Clock clock;

    /** Ends runs; those whose claim still held. */
    Set<JobRun> write(Map<JobRun, JobOutcome> runs) {
        Set<JobRun> ours = new HashSet<>(complete(runs.keySet().stream()
                .filter(job -> runs.get(job) instanceof JobOutcome.Completed)
                .toList()));
        runs.forEach((job, outcome) -> {
            boolean moved = outcome instanceof JobOutcome.Later later && postpone(job, later.at())
                    || outcome instanceof JobOutcome.Failed failed && fail(job, failed);
            if (moved) {
                ours.add(job);
            }
        });
        return ours;
    }

    /** Records a failed attempt and puts the job back. */
    boolean retry(JobRun job, Instant at, JobOutcome.Failed failure) {
        if (!move(job, "status = 'queued', attempts = attempts + 1, lease_until = null, run_at = :at", at)) {
            return false;
        }
        recordAttempt(job, failure);
        counters.job(job.type(), "retried");
        return true;
    }

    private List<JobRun> complete(List<JobRun> jobs) {
        if (jobs.isEmpty()) {
            return List.of();
        }
        // Found by their ids: asked for active ones directly, PostgreSQL walks through its index of all unfinished
        // jobs.
        Set<UUID> moved = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with held as (
                            select id, fence, status from jobs where id = any(:ids) order by id for update)
                        update jobs set status = 'completed', progress = 100, completed_at = :now, lease_until = null,
                            error = null
                        from held join unnest(:ids, :fences) as claim (id, fence) using (id, fence)
                        where held.status = 'active' and jobs.id = held.id and jobs.id = any(:ids)
                        returning jobs.id
                        """)
                .bind("now", clock.instant())
                .bindArray("ids", UUID.class, jobs.stream().map(JobRun::id).toList())
                .bindArray(
                        "fences", Long.class, jobs.stream().map(JobRun::fence).toList())
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
        List<JobRun> ours =
                jobs.stream().filter(job -> moved.contains(job.id())).toList();
        ours.forEach(job -> counters.job(job.type(), "completed"));
        return ours;
    }

    private boolean postpone(JobRun job, Instant at) {
        return move(job, "status = 'queued', run_at = :at, lease_until = null", at);
    }

    private boolean fail(JobRun job, JobOutcome.Failed failure) {
        if (!move(
                job,
                "status = 'failed', attempts = attempts + 1, completed_at = :at, lease_until = null",
                clock.instant())) {
            return false;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update jobs set error = jsonb_build_object('code', cast(:code as text), 'message', cast(:message as text))
                        where id = :id
                        """)
                .bind("code", failure.code())
                .bind("message", failure.message())
                .bind("id", job.id())
                .execute());
        recordAttempt(job, failure);
        counters.job(job.type(), "failed");
        return true;
    }

    private boolean move(JobRun job, String change, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("update jobs set " + change
                                + " where id = :id and fence = :fence and status = 'active'")
                        .bind("at", at)
                        .bind("id", job.id())
                        .bind("fence", job.fence())
                        .execute())
                == 1;
    }

    private void recordAttempt(JobRun job, JobOutcome.Failed failure) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into job_attempts (job_id, workspace_id, attempt, node, error, attempted_at)
                        select id, workspace_id, attempts, coalesce(node, ''), :error, :now from jobs where id = :id
                        on conflict do nothing
                        """)
                .bind("error", failure.code() + ": " + failure.message())
                .bind("now", clock.instant())
                .bind("id", job.id())
                .execute());
    }
}
