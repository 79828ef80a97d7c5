package io.workstream.job;

import io.workstream.shared.PlatformSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This node's claimers: one thread that takes batches of due jobs whenever it is woken, and workers that run them. Does
 * nothing on a node without the worker role.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobWorkers {

    private static final Logger LOG = Logger.getLogger(JobWorkers.class.getName());
    private static final int PATIENCE_SECONDS = 10;
    // More may be due than one batch took; claims that follow at once would take one job each.
    private static final Duration BREATH = Duration.ofMillis(4);

    @Inject
    JobQueue queue;

    @Inject
    JobExecution execution;

    @Inject
    PlatformSettings platform;

    @Resource
    ManagedThreadFactory threads;

    private final String node = UUID.randomUUID().toString();
    private final Semaphore signal = new Semaphore(0);
    // Whole claims, not ids: a job whose lease ran out may be claimed here again while its first run has not ended.
    private final Set<JobRun> running = ConcurrentHashMap.newKeySet();
    private final Semaphore slots = new Semaphore(0);
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> threads.newThread(task));
    // What the last claim left behind may have waited for a job that ends here; nothing else needs another look.
    private final AtomicInteger ended = new AtomicInteger();
    private volatile boolean othersWait;
    private volatile boolean stopping;
    private @Nullable Thread claimer;

    @PostConstruct
    void start() {
        if (platform.is(PlatformSettings.Role.WORKER)) {
            slots.release(platform.workers());
            claimer = threads.newThread(this::claimWhenWoken);
            claimer.start();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        signal.release();
        try {
            if (claimer != null) {
                // What it has claimed it still hands out; nobody would take it over before its lease runs out.
                claimer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
                claimer.interrupt();
            }
            workers.shutdown();
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
                LOG.warning(() -> "jobs still running at the stop; their leases will run out: " + running());
            }
        } catch (InterruptedException hurry) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the claimer to look; many calls while it is busy are one. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** The claims that are running here now. */
    public Set<JobRun> running() {
        return Set.copyOf(running);
    }

    private void claimWhenWoken() {
        while (!stopping) {
            try {
                signal.acquire();
                signal.drainPermits();
                while (!stopping && claim()) {
                    LockSupport.parkNanos(BREATH.toNanos());
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                // The database may be away; the sweeper wakes us again.
                LOG.log(Level.WARNING, "jobs could not be claimed", failure);
            }
        }
    }

    /** Claims once; whether it is worth to do so again at once. */
    private boolean claim() {
        // Read before the slots: who ends from here on is seen below, and nobody's room goes unused.
        int before = ended.get();
        int free = slots.availablePermits();
        if (free == 0) {
            // Whoever ends next makes room.
            othersWait = true;
            return slots.availablePermits() > 0;
        }
        FairShares shares = FairShares.of(free, running);
        JobQueue.Claim claim = queue.claim(node, shares);
        claim.jobs().forEach(this::dispatch);
        othersWait = claim.othersWait();
        boolean takenWhole = claim.jobs().size() == shares.newcomers();
        return othersWait && (takenWhole || ended.get() != before);
    }

    private void dispatch(JobRun job) {
        slots.acquireUninterruptibly();
        running.add(job);
        workers.execute(() -> {
            try {
                execution.run(job);
            } catch (RuntimeException failure) {
                // The end could not be written; the lease runs out and the job is run again.
                LOG.log(Level.WARNING, failure, () -> "the end of job " + job.id() + " could not be recorded");
            } finally {
                running.remove(job);
                slots.release();
                ended.incrementAndGet();
                if (othersWait) {
                    wake();
                }
            }
        });
    }
}
