package io.workstream.job;

import io.workstream.shared.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Runs one claimed job through its handler and writes down how it ended. */
@ApplicationScoped
class JobExecution {

    private static final Logger LOG = Logger.getLogger(JobExecution.class.getName());

    @Inject
    @Any
    Instance<JobHandler> handlers;

    @Inject
    JobQueue queue;

    @Inject
    Clock clock;

    private Map<String, JobHandler> byType = Map.of();

    @PostConstruct
    void collect() {
        byType = handlers.stream().collect(Collectors.toMap(JobHandler::type, handler -> handler));
    }

    void run(JobRun job) {
        JobHandler handler = byType.get(job.type());
        if (handler == null) {
            queue.end(job, new JobOutcome.Failed("unknown-type", "no handler for " + job.type()));
            return;
        }
        if (job.attempts() >= handler.policy().maxAttempts()) {
            queue.end(job, new JobOutcome.Failed("given-up", "the node stopped in the middle too often"));
            return;
        }
        boolean ours = attempt(handler, job);
        if (!ours) {
            LOG.warning(() -> "job " + job.id() + " was taken over by a later claim; its result here is dropped");
        }
    }

    private boolean attempt(JobHandler handler, JobRun job) {
        try {
            return end(job, handler.run(job));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return queue.end(job, new JobOutcome.Later(clock.instant()));
        } catch (Exception failure) {
            return failed(handler, job, failure instanceof EJBException wrapped ? cause(wrapped) : failure);
        }
    }

    private boolean end(JobRun job, JobOutcome outcome) {
        return outcome instanceof JobOutcome.Recorded recorded ? recorded.ours() : queue.end(job, outcome);
    }

    private boolean failed(JobHandler handler, JobRun job, Exception failure) {
        if (failure instanceof Problem problem && !problem.code().category().retryable()) {
            return queue.end(
                    job,
                    new JobOutcome.Failed(problem.code().slug(), problem.code().sentence()));
        }
        LOG.log(Level.WARNING, failure, () -> "job " + job.id() + " of type " + job.type() + " failed");
        JobOutcome.Failed reason =
                new JobOutcome.Failed("error", failure.getClass().getSimpleName() + ": " + failure.getMessage());
        Optional<Instant> again = handler.policy().nextAttempt(job.attempts() + 1, clock.instant());
        return again.isPresent() ? queue.retry(job, again.get(), reason) : queue.end(job, reason);
    }

    private static Exception cause(EJBException wrapped) {
        return wrapped.getCausedByException() == null ? wrapped : wrapped.getCausedByException();
    }
}
