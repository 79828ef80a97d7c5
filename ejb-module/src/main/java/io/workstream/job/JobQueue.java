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
     * What a claim took.
     *
     * @param othersWait whether jobs are due that were not taken, such as one behind another of its serial key, or of a
     *     workspace that has its share or runs all that it may
     */
    public record Claim(List<JobRun> jobs, boolean othersWait) {}

    /**
     * Takes jobs that are due, for each workspace no more than its share and than its limit of jobs at once, which holds over
     * all nodes: the first of each, then the second of each, and so on. One whose serial key has an earlier unfinished job is left alone, and rows that another claimer is just taking
     * are skipped. The row that is locked is found by its id alone: an empty queue has no statistics, and the planner would go
     * through all of a full one for each candidate.
     */
    public Claim claim(String node, FairShares shares) {
        tenancy.enterAll();
        Instant now = clock.instant();
        List<JobRun> taken = take(node, shares, now);
        return new Claim(taken, taken.size() == shares.newcomers() || anyDue(now));
    }

    private List<JobRun> take(String node, FairShares shares, Instant now) {
        Map<UUID, Integer> others = shares.others();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with recursive waiting as (
                            (select workspace_id from jobs where status = 'queued' order by workspace_id limit 1)
                            union all
                            select (select next.workspace_id from jobs next
                                    where next.status = 'queued' and next.workspace_id > waiting.workspace_id
                                    order by next.workspace_id limit 1)
                            from waiting where workspace_id is not null),
                        rooms as materialized (
                            select workspace_id, jobs_left(workspace_id) as room
                            from waiting where workspace_id is not null),
                        shares as (
                            select workspace_id, greatest(0, least(coalesce(share, :newcomers), room)) as share
                            from rooms left join unnest(:others, :shares) as other (workspace_id, share) using (workspace_id)),
                        candidates as (
                            select next.* from shares cross join lateral (
                                select id, priority, position, row_number() over (order by priority desc, position) as turn
                                from jobs j
                                where status = 'queued' and workspace_id = shares.workspace_id and run_at <= :now
                                  and (serial_key is null or not exists (
                                      select 1 from jobs e
                                      where e.serial_key = j.serial_key and e.status in ('queued', 'active')
                                        and e.position < j.position))
                                order by priority desc, position
                                limit shares.share) as next),
                        due as (
                            select jobs.id, jobs.status from candidates join jobs using (id)
                            order by turn, candidates.priority desc, candidates.position
                            limit :limit
                            for update of jobs skip locked)
                        update jobs set status = 'active', node = :node, lease_until = :lease, fence = fence + 1,
                            started_at = coalesce(started_at, :now)
                        from due where jobs.id = due.id and due.status = 'queued'
                        returning jobs.id, workspace_id, initiated_by, type, attempts, fence, payload::text as payload
                        """)
                .bind("now", now)
                .bind("lease", now.plus(LEASE))
                .bind("newcomers", shares.newcomers())
                .bindArray("others", UUID.class, others.keySet())
                .bindArray("shares", Integer.class, others.values())
                .bind("limit", shares.newcomers())
                .bind("node", node)
                .map(ConstructorMapper.of(JobRun.class))
                .list());
    }

    /** In the order of the index of due jobs, else the planner may go through all that ever were when many are queued. */
    private boolean anyDue(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id from jobs where status = 'queued' and run_at <= :now
                        order by workspace_id, priority desc, position limit 1
                        """)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    /**
     * Renews the leases of claims that still hold; one that another claim has overtaken keeps the other's lease. A row that is
     * locked is skipped: it is just being ended and needs no lease any more. Found by ids as in {@link JobEnds}.
     */
    public void heartbeat(Collection<JobRun> running) {
        tenancy.enterAll();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        with held as (
                            select id, fence, status from jobs where id = any(:ids) order by id for update skip locked)
                        update jobs set lease_until = :lease
                        from held join unnest(:ids, :fences) as claim (id, fence) using (id, fence)
                        where held.status = 'active' and jobs.id = held.id and jobs.id = any(:ids)
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
