package io.workstream.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.FixedClock;
import io.workstream.shared.Listed;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobExecutionTest {

    private static final Logger LOG = Logger.getLogger(JobExecution.class.getName());
    private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");

    private final RecordedQueue queue = new RecordedQueue();
    private final Scripted handler = new Scripted();
    private final JobExecution execution = new JobExecution();

    @BeforeEach
    void setUp() {
        LOG.setLevel(Level.OFF);
        execution.clock = new FixedClock(NOW);
        execution.queue = queue;
        execution.handlers = Listed.of(new NoopHandler(), handler);
        execution.collect();
    }

    @Test
    void jobShouldBeCompletedWhenItsHandlerSaysSo() {
        execution.run(aJob(0));

        assertThat(queue.ends).containsExactly("completed");
    }

    @Test
    void jobShouldWaitUncountedWhenItsHandlerAsksForTime() {
        handler.script = job -> new JobOutcome.Later(NOW.plusSeconds(7));

        execution.run(aJob(2));

        assertThat(queue.ends).containsExactly("postponed to 2026-03-14T09:27:00Z");
    }

    @Test
    void jobShouldFailAtOnceWhenItCanNeverSucceed() {
        handler.script = job -> new JobOutcome.Failed("no-file", "The file is gone.");

        execution.run(aJob(0));

        assertThat(queue.ends).containsExactly("failed: no-file: The file is gone.");
    }

    @Test
    void jobShouldBeTriedAgainByItsPolicyWhenItsHandlerThrows() {
        handler.script = job -> {
            throw new IllegalStateException("database away");
        };

        execution.run(aJob(1));

        assertThat(queue.ends)
                .containsExactly("retried at 2026-03-14T09:26:55Z: error: IllegalStateException: database away");
    }

    @Test
    void jobShouldFailWhenItsPolicyHasHadEnough() {
        handler.script = job -> {
            throw new IllegalStateException("still away");
        };

        execution.run(aJob(2));

        assertThat(queue.ends).containsExactly("failed: error: IllegalStateException: still away");
    }

    @Test
    void containersWrappingShouldBeTakenOffAFailure() {
        handler.script = job -> {
            throw new EJBException(new IllegalArgumentException("inner"));
        };

        execution.run(aJob(0));

        assertThat(queue.ends)
                .containsExactly("retried at 2026-03-14T09:26:54Z: error: IllegalArgumentException: inner");
    }

    @Test
    void jobShouldFailAtOnceWhenTheRefusalIsForGood() {
        handler.script = job -> {
            throw new Problem(SharedProblem.NOT_FOUND);
        };

        execution.run(aJob(0));

        assertThat(queue.ends).containsExactly("failed: not-found: " + SharedProblem.NOT_FOUND.sentence());
    }

    @Test
    void jobShouldBeTriedAgainWhenTheRefusalMayPass() {
        handler.script = job -> {
            throw new Problem(SharedProblem.RATE_LIMITED);
        };

        execution.run(aJob(0));

        assertThat(queue.ends).containsExactly("retried at 2026-03-14T09:26:54Z: error: Problem: rate-limited");
    }

    @Test
    void jobShouldGoBackUncountedWhenTheNodeStops() {
        handler.script = job -> {
            throw new InterruptedException("stopping");
        };

        execution.run(aJob(0));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(queue.ends).containsExactly("postponed to " + NOW);
    }

    @Test
    void jobShouldFailWhenNobodyKnowsItsType() {
        execution.run(new JobRun(new UUID(1, 1), new UUID(2, 2), null, "unheard-of", 0, 1, "{}"));

        assertThat(queue.ends).containsExactly("failed: unknown-type: no handler for unheard-of");
    }

    @Test
    void jobShouldBeGivenUpUnrunWhenNodesDiedOverItTooOften() {
        handler.script = job -> {
            throw new AssertionError("must not run");
        };

        execution.run(aJob(3));

        assertThat(queue.ends).containsExactly("failed: given-up: the node stopped in the middle too often");
    }

    @Test
    void resultShouldBeDroppedQuietlyWhenALaterClaimTookOver() {
        queue.ours = false;

        execution.run(aJob(0));

        assertThat(queue.ends).containsExactly("completed");
    }

    @Test
    void systemsOwnJobShouldRunAtOnceAndInOrder() {
        UUID key = new UUID(3, 3);

        NewJob job = NewJob.inOrder("scripted", new UUID(2, 2), key, "arguments");

        assertThat(job.serialKey()).isEqualTo(key);
        assertThat(job.runAt()).isNull();
        assertThat(job.initiatedBy()).isNull();
    }

    private static JobRun aJob(int attempts) {
        return new JobRun(new UUID(1, 1), new UUID(2, 2), null, "scripted", attempts, 1, "{}");
    }

    private interface Script {

        JobOutcome run(JobRun job) throws Exception;
    }

    /** Does what the test says. */
    private static final class Scripted implements JobHandler {

        private Script script = job -> JobOutcome.completed();

        @Override
        public String type() {
            return "scripted";
        }

        @Override
        public RetryPolicy policy() {
            return new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofMinutes(1));
        }

        @Override
        public JobOutcome run(JobRun job) throws Exception {
            return script.run(job);
        }
    }
}
