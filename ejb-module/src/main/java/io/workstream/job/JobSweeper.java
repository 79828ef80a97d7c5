package io.workstream.job;

import io.workstream.shared.Recurring;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Set;

/** Makes up for lost nudges and silent nodes, and keeps the leases of what runs here. */
@Singleton
@Startup
@DependsOn("JobWorkers")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobSweeper {

    @Inject
    JobQueue queue;

    @Inject
    JobWorkers workers;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        // Apart: a wake-up of what is due must not hang on the requeueing.
        Recurring.attempt("the requeueing of silent jobs", queue::requeueExpired);
        workers.wake();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void beat() {
        Set<JobRun> running = workers.running();
        if (!running.isEmpty()) {
            Recurring.attempt("the renewal of leases", () -> queue.heartbeat(running));
        }
    }
}
