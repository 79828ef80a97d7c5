package io.workstream.web.socket;

import io.workstream.conversation.TopicAccess;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The threads of the realtime door. Its own, because the server's default executor queues without bound behind whatever
 * else is slow.
 */
@ApplicationScoped
public class SocketThreads {

    private static final Logger LOG = Logger.getLogger(SocketThreads.class.getName());
    private static final int LEAST_WORKERS = 4;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    TopicAccess topics;

    @SuppressWarnings("NullAway.Init")
    private ExecutorService workers;

    @SuppressWarnings("NullAway.Init")
    private ScheduledExecutorService timer;

    @PostConstruct
    void start() {
        int count = Math.max(LEAST_WORKERS, Runtime.getRuntime().availableProcessors());
        workers = Executors.newFixedThreadPool(count, work -> threads.newThread(work));
        timer = Executors.newSingleThreadScheduledExecutor(work -> threads.newThread(work));
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    FeedTools feedTools() {
        return new FeedTools(workers, this::after, topics::gap);
    }

    Executor workers() {
        return workers;
    }

    void every(Duration period, Runnable work) {
        timer.scheduleAtFixedRate(work, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void after(Duration delay, Runnable work) {
        try {
            timer.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.FINE, "nothing is put off while stopping", stopping);
        }
    }
}
