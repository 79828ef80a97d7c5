package io.workstream.web.socket;

import io.workstream.conversation.TopicAccess;
import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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

    /** Takes the news that rights in a workspace have changed; other events are none of its business. */
    void hear(RealtimeEvent event) {
        if (event.type().equals(Topics.RIGHTS_CHANGED)) {
            recheck(topic -> Topics.below(event.topic(), topic));
        }
    }

    /** Looks at all that is read here. */
    void recheckAll() {
        recheck(topic -> true);
    }

    private void recheck(Predicate<String> affected) {
        threads.workers().execute(() -> sessions.all().forEach(connection -> recheck(connection, affected)));
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
