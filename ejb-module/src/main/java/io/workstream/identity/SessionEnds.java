package io.workstream.identity;

import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.RealtimePublisher;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of {@code ended_sessions}, and the news of them. */
@Stateless
public class SessionEnds {

    /** Between nodes only: no client can subscribe to it. */
    static final String TOPIC = "ended-sessions";

    private static final String TYPE = "session.ended";

    @Inject
    Jdbi jdbi;

    @Inject
    RealtimePublisher publisher;

    @Inject
    Clock clock;

    /** Ends logins; every node refuses their access tokens and closes their sockets once the caller's transaction has committed. */
    public void end(Collection<UUID> sessions) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into ended_sessions (id, ended_at) select id, :now from unnest(:ids) as ended (id)
                        on conflict do nothing
                        """)
                .bind("now", clock.instant())
                .bindArray("ids", UUID.class, sessions)
                .execute());
        sessions.forEach(session -> publisher.announce(TOPIC, TYPE, session.toString()));
    }

    /** Whether this login was ended. */
    public boolean isEnded(UUID session) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select 1 from ended_sessions where id = :id)")
                        .bind("id", session)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** What was ended not longer ago than this. */
    public List<UUID> recent(Duration age) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from ended_sessions where ended_at > :since")
                .bind("since", clock.instant().minus(age))
                .mapTo(UUID.class)
                .list());
    }

    /** The login that such news is about; its data is a JSON text. */
    static UUID read(RealtimeEvent event) {
        return UUID.fromString(event.data().replace("\"", ""));
    }
}
