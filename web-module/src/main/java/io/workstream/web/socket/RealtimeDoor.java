package io.workstream.web.socket;

import io.workstream.realtime.RealtimeHub;
import io.workstream.realtime.RealtimeListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens the realtime door when the module starts, keeps the time behind it, and shuts it. */
@ApplicationScoped
public class RealtimeDoor {

    private static final Logger LOG = Logger.getLogger(RealtimeDoor.class.getName());
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration RIGHTS = Duration.ofSeconds(60);

    @Inject
    RealtimeHub hub;

    @Inject
    SessionRegistry sessions;

    @Inject
    SocketThreads threads;

    @Inject
    Greeting greeting;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    private @Nullable RealtimeListener listener;

    /** From now on events reach the clients of this node. */
    public void open() {
        RealtimeListener hearing = event -> {
            sessions.accept(event);
            rights.hear(event);
        };
        hub.register(hearing);
        listener = hearing;
        threads.every(TICK, this::tick);
        // The news of changed rights may be lost on its way from another node.
        threads.every(RIGHTS, rights::recheckAll);
    }

    /** Tells all clients to go elsewhere. */
    public void shut() {
        RealtimeListener hearing = listener;
        if (hearing != null) {
            hub.unregister(hearing);
        }
        List.copyOf(sessions.all()).forEach(connection -> connection.outbox().abort(Ending.STOPPING));
    }

    private void tick() {
        Instant now = clock.instant();
        for (Connection connection : sessions.all()) {
            try {
                if (greeting.isOver(connection)) {
                    connection.outbox().endWith(Ending.UNAUTHENTICATED);
                } else if (connection.tick(now)) {
                    threads.workers().execute(() -> greeting.recheck(connection));
                }
            } catch (RuntimeException failure) {
                // An exception out of here would stop the clock for everybody.
                LOG.log(Level.SEVERE, failure, () -> "the clock of connection " + connection.id() + " failed");
            }
        }
    }
}
