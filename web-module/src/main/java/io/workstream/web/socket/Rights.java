package io.workstream.web.socket;

import io.workstream.conversation.TopicAccess;
import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends subscriptions whose readers have lost the right to them: at once where that is told, else at the next look. */
@ApplicationScoped
public class Rights {

    private static final Logger LOG = Logger.getLogger(Rights.class.getName());

    @Inject
    TopicAccess topics;

    @Inject
    SessionRegistry sessions;

    @Inject
    SocketThreads threads;

    private final AtomicBoolean looking = new AtomicBoolean();

    /** Takes the news that rights in a workspace have changed; other events are none of its business. */
    void hear(RealtimeEvent event) {
        if (event.type().equals(Topics.RIGHTS_CHANGED)) {
            threads.workers().execute(() -> recheck(topic -> Topics.below(event.topic(), topic)));
        }
    }

    /** Looks at all that is read here. */
    void recheckAll() {
        threads.workers().execute(this::lookAtAll);
    }

    private void lookAtAll() {
        // Where the database hangs, a look may last longer than the time to the next one.
        if (looking.compareAndSet(false, true)) {
            try {
                recheck(topic -> true);
            } finally {
                looking.set(false);
            }
        }
    }

    private void recheck(Predicate<String> affected) {
        sessions.all().forEach(connection -> recheck(connection, affected));
    }

    private void recheck(Connection connection, Predicate<String> affected) {
        try {
            for (String topic : List.copyOf(connection.subscriptions().keySet())) {
                if (affected.test(topic)
                        && !topics.mayRead(connection.actor(), topic)
                        && sessions.leave(connection, topic)) {
                    connection.outbox().offer(ServerFrames.unsubscribed(topic));
                }
            }
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "rights of connection " + connection.id() + " could not be looked at");
        }
    }
}
