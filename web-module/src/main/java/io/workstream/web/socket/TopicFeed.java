package io.workstream.web.socket;

import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.TopicPosition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The live events of one topic on this node, for all of its readers here. Events may arrive out of order, twice or not at
 * all: the feed passes them on in the order of their numbers, without gap or repeat, and reads missing ones from the
 * database. Its work runs as one task at a time, never on the thread that brings an event.
 */
final class TopicFeed {

    /** Long enough for an event that another thread is about to hand over, short enough for nobody to notice. */
    static final Duration STRAGGLERS = Duration.ofMillis(50);

    static final Duration RETRY = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(TopicFeed.class.getName());
    private static final int MOST_EARLY = 1000;

    private final String topic;
    private final FeedTools tools;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();

    // From here on touched only by the feed's own tasks.
    private final TreeMap<Long, RealtimeEvent> early = new TreeMap<>();
    private @Nullable UUID workspaceId;
    private @Nullable UUID epoch;
    private long last;
    private long known;
    private boolean filling;

    TopicFeed(String topic, FeedTools tools) {
        this.topic = topic;
        this.tools = tools;
    }

    /** Adds a reader; from here on it misses nothing. */
    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    /** Takes a reader off; returns whether it was the last. */
    boolean removeLast(Subscriber subscriber) {
        subscribers.remove(subscriber);
        return subscribers.isEmpty();
    }

    /** Somebody has read in the database how far the topic has come. */
    void learn(UUID workspace, TopicPosition position) {
        run(() -> {
            workspaceId = workspace;
            if (epoch == null) {
                epoch = position.epoch();
                last = position.seq();
            } else if (!epoch.equals(position.epoch())) {
                startAgain(position);
            }
            known = Math.max(known, position.seq());
            passEarly();
        });
    }

    /** Takes an event from the hub. Does not block. */
    void accept(RealtimeEvent event) {
        run(() -> {
            if (event.seq() == null) {
                pass(null, ServerFrames.event(event));
            } else {
                numbered(event, event.seq());
            }
        });
    }

    private void numbered(RealtimeEvent event, long seq) {
        UUID ofEvent = event.epoch();
        if (epoch != null && ofEvent != null && !epoch.equals(ofEvent)) {
            startAgain(new TopicPosition(ofEvent, seq));
            return;
        }
        if (epoch == null || seq > last) {
            early.put(seq, event);
            if (early.size() > MOST_EARLY) {
                early.pollFirstEntry();
            }
        }
        if (epoch != null) {
            known = Math.max(known, seq);
            passEarly();
        }
    }

    private void passEarly() {
        early.headMap(last, true).clear();
        for (RealtimeEvent next = early.remove(last + 1); next != null; next = early.remove(last + 1)) {
            last++;
            pass(last, ServerFrames.event(next));
        }
        if (last < known) {
            fillAfter(STRAGGLERS);
        }
    }

    private void fillAfter(Duration delay) {
        if (!filling) {
            filling = true;
            tools.later().after(delay, () -> run(this::fill));
        }
    }

    private void fill() {
        filling = false;
        UUID workspace = workspaceId;
        UUID current = epoch;
        if (workspace == null || current == null || last >= known || subscribers.isEmpty()) {
            return;
        }
        TopicPosition target = new TopicPosition(current, known);
        Optional<List<RealtimeEvent>> missed;
        try {
            missed = tools.history().between(workspace, topic, new TopicPosition(current, last), target);
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "missed events could not be read; trying again", away);
            fillAfter(RETRY);
            return;
        }
        if (missed.isEmpty()) {
            startAgain(target);
            return;
        }
        for (RealtimeEvent event : missed.get()) {
            last++;
            pass(last, ServerFrames.recovered(event));
        }
        passEarly();
    }

    /** What lies between cannot be told any more: readers connect again, and their recovery tells them to reload. */
    private void startAgain(TopicPosition position) {
        early.clear();
        epoch = position.epoch();
        last = position.seq();
        known = position.seq();
        subscribers.forEach(Subscriber::giveUp);
    }

    private void pass(@Nullable Long seq, Frame frame) {
        subscribers.forEach(subscriber -> subscriber.deliver(seq, frame));
    }

    private void run(Runnable task) {
        tasks.add(task);
        if (pending.getAndIncrement() == 0) {
            try {
                tools.threads().execute(this::work);
            } catch (RejectedExecutionException stopping) {
                LOG.log(Level.FINE, "no events while stopping", stopping);
            }
        }
    }

    private void work() {
        do {
            Runnable task = tasks.poll();
            try {
                if (task != null) {
                    task.run();
                }
            } catch (RuntimeException failure) {
                // One broken event must not silence the topic for everybody.
                LOG.log(Level.SEVERE, failure, () -> "an event of a topic could not be passed on");
            }
        } while (pending.decrementAndGet() > 0);
    }
}
