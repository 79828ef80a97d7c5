package io.workstream.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    /** One thread and no queue: a second question at once would be refused. */
    private final ExecutorService threads = new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES, new SynchronousQueue<>());

    private final CountDownLatch going = new CountDownLatch(1);

    @AfterEach
    void stop() {
        going.countDown();
        threads.shutdownNow();
    }

    @Test
    void probeShouldGiveAllCallersOneAnswerWhenTheyAskAtOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Probe probe = probe(LONG, () -> {
            asked.incrementAndGet();
            return passed(going);
        });

        List<FutureTask<Boolean>> answers = IntStream.range(0, 20)
                .mapToObj(each -> new FutureTask<>(probe::answers))
                .toList();
        List<Thread> callers = answers.stream().map(Thread::new).toList();
        callers.forEach(Thread::start);
        await().until(() -> callers.stream().allMatch(each -> each.getState() == Thread.State.TIMED_WAITING));
        going.countDown();

        for (FutureTask<Boolean> answer : answers) {
            assertThat(answer.get()).isTrue();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void probeShouldAskAgainWhenThereWasAnAnswer() {
        AtomicInteger asked = new AtomicInteger();
        Probe probe = probe(LONG, () -> asked.incrementAndGet() == 1);

        assertThat(probe.answers()).isTrue();
        assertThat(probe.answers()).isFalse();
    }

    @Test
    void probeShouldSayNoWhenThePartHangs() {
        Probe probe = probe(Duration.ofMillis(20), () -> passed(going));

        assertThat(probe.answers()).isFalse();
    }

    @Test
    void probeShouldSayNoWhenThePartFails() {
        Probe probe = probe(LONG, () -> {
            throw new IllegalStateException("away");
        });

        assertThat(probe.answers()).isFalse();
    }

    @Test
    void probeShouldSayNoWhenNoThreadIsFree() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        threads.execute(() -> {
            busy.countDown();
            passed(going);
        });
        busy.await();

        assertThat(probe(LONG, () -> true).answers()).isFalse();
    }

    private Probe probe(Duration patience, BooleanSupplier question) {
        return new Probe("PostgreSQL", question, threads, patience);
    }

    private static boolean passed(CountDownLatch latch) {
        try {
            return latch.await(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
