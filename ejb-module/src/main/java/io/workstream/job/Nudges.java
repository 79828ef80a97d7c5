package io.workstream.job;

import io.workstream.shared.AfterCommit;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells every node, after a commit, that there may be jobs. A nudge carries nothing and may get lost: the cost is the wait
 * for the next sweep. Many commits in a row are one nudge.
 */
@ApplicationScoped
public class Nudges {

    /** The broker's own name of the topic. */
    static final String TOPIC = "workstreamNudges";

    /** The connection factory of nudges, by its name in the application. */
    public static final String FACTORY = "java:app/jms/nudgeFactory";

    private static final Logger LOG = Logger.getLogger(Nudges.class.getName());
    private static final long LIFE_MILLIS = 10_000;
    private static final int PATIENCE_SECONDS = 5;

    @Resource(lookup = FACTORY)
    ConnectionFactory factory;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    AfterCommit afterCommit;

    private final ExecutorService sender = Executors.newSingleThreadExecutor(task -> threads.newThread(task));
    private final AtomicBoolean pending = new AtomicBoolean();
    // The sender's thread only. Kept, for a line to the broker costs more than a nudge.
    private @Nullable JMSContext context;

    /** Nudges once after the caller's transaction has committed; never when it rolls back. */
    public void afterCommit() {
        afterCommit.once(Nudges.class, this::send);
    }

    private void send() {
        if (pending.compareAndSet(false, true)) {
            try {
                sender.execute(this::deliver);
            } catch (RejectedExecutionException stopping) {
                LOG.log(Level.FINE, "no nudges while stopping", stopping);
            }
        }
    }

    private void deliver() {
        pending.set(false);
        try {
            if (context == null || !sent(context)) {
                // A broker that was started again does not know the line we kept.
                hangUp();
                context = factory.createContext();
                send(context);
            }
        } catch (JMSRuntimeException failure) {
            LOG.log(Level.WARNING, "a nudge was lost; the sweeper will do", failure);
            hangUp();
        }
    }

    private static boolean sent(JMSContext kept) {
        try {
            send(kept);
            return true;
        } catch (JMSRuntimeException stale) {
            LOG.log(Level.FINE, "the line to the broker is gone", stale);
            return false;
        }
    }

    private static void send(JMSContext context) {
        context.createProducer()
                .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                .setDisableMessageID(true)
                .setTimeToLive(LIFE_MILLIS)
                .send(context.createTopic(TOPIC), context.createMessage());
    }

    private void hangUp() {
        if (context == null) {
            return;
        }
        try {
            context.close();
        } catch (JMSRuntimeException gone) {
            LOG.log(Level.FINE, "the line to the broker was gone already", gone);
        }
        context = null;
    }

    @PreDestroy
    void stop() {
        sender.execute(this::hangUp);
        sender.shutdown();
        try {
            if (!sender.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                sender.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            sender.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
