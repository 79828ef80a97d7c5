package io.workstream.job;

import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The claimers' side of {@code jobs}: each call is a short transaction of its own over all workspaces. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobQueue {

    /** How long a claim holds without a heartbeat: what a crashed node had in hand waits so long. */
    static final Duration LEASE = Duration.ofSeconds(20);

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Inject
    JobEnds ends;

    @Inject
    Clock clock;

    /**
     * Takes jobs that are due, at most {@code limit}. One whose serial key has an earlier unfinished job is left alone,
     * and rows that another claimer is just taking are skipped.
     */
    public List<JobRun> claim(String node, int limit) {
        tenancy.enterAll();
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with due as (
                            select id from jobs j
                            where status = 'queued' and run_at <= :now
                              and (serial_key is null or not exists (
                                  select 1 from jobs e
                                  where e.serial_key = j.serial_key and e.status in ('queued', 'active')
                                    and e.position < j.position))
                            order by priority desc, position
                            limit :limit
                            for update skip locked)
                        update jobs set status = 'active', node = :node, lease_until = :lease, fence = fence + 1,
                            started_at = coalesce(started_at, :now)
                        from due where jobs.id = due.id
                        returning jobs.id, workspace_id, initiated_by, type, attempts, fence, payload::text as payload
                        """)
                .bind("now", now)
                .bind("lease", now.plus(LEASE))
                .bind("limit", limit)
                .bind("node", node)
                .map(ConstructorMapper.of(JobRun.class))
                .list());
    }

    /** Renews the leases of claims that still hold; one that another claim has overtaken keeps the other's lease. */
    public void heartbeat(Collection<JobRun> running) {
        tenancy.enterAll();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update jobs set lease_until = :lease
                        from unnest(:ids, :fences) as held (id, fence)
                        where jobs.id = held.id and jobs.fence = held.fence and jobs.status = 'active'
                        """)
                .bind("lease", clock.instant().plus(LEASE))
                .bindArray("ids", UUID.class, running.stream().map(JobRun::id).toList())
                .bindArray(
                        "fences",
                        Long.class,
                        running.stream().map(JobRun::fence).toList())
                .execute());
    }

    /** Puts back jobs whose claimer went silent; that counts as a failed attempt. Returns how many. */
    public int requeueExpired() {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        update jobs set status = 'queued', run_at = :now, attempts = attempts + 1, fence = fence + 1,
                            lease_until = null
                        where status = 'active' and lease_until < :now
                        """)
                .bind("now", clock.instant())
                .execute());
    }

    /** Writes down how a run ended. False when the claim is no longer ours. */
    public boolean end(JobRun job, JobOutcome outcome) {
        tenancy.enter(job.workspaceId());
        return ends.write(Map.of(job, outcome)).contains(job);
    }

    /** Records a failed attempt and puts the job back. False when the claim is no longer ours. */
    public boolean retry(JobRun job, Instant at, JobOutcome.Failed failure) {
        tenancy.enter(job.workspaceId());
        return ends.retry(job, at, failure);
    }
}
