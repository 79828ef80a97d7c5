package io.workstream.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.RealtimeHub;
import io.workstream.realtime.RealtimeListener;
import io.workstream.redis.Redis;
import io.workstream.shared.Recurring;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Which logins were ended while access tokens of theirs may still be about. This node's memory answers, which hears of every
 * end through Redis at once; a look into the database every few seconds makes up for what got lost on the way, and while Redis
 * is away the database is asked each time.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EndedSessions {

    /** A little longer than any access token lives. */
    static final Duration REMEMBERED = AccessTokens.LIFE.plusMinutes(1);

    private static final int MOST_REMEMBERED = 200_000;

    @Inject
    SessionEnds ends;

    @Inject
    RealtimeHub hub;

    @Inject
    Redis redis;

    private final Cache<UUID, Boolean> ended = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    private final RealtimeListener listener = this::hear;

    @PostConstruct
    void begin() {
        hub.register(listener);
        Recurring.attempt("the first look for ended sessions", this::look);
    }

    @PreDestroy
    void end() {
        hub.unregister(listener);
    }

    /** Whether this login was ended. */
    public boolean contains(UUID session) {
        if (ended.getIfPresent(session) != null) {
            return true;
        }
        return !redis.healthy() && ends.isEnded(session);
    }

    /** The same by memory alone, for those who ask all the time; news that got lost comes a few seconds later. */
    public boolean heardOf(UUID session) {
        return ended.getIfPresent(session) != null;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        Recurring.attempt("the look for ended sessions", this::look);
    }

    private void look() {
        ends.recent(REMEMBERED).forEach(session -> ended.put(session, true));
    }

    private void hear(RealtimeEvent event) {
        if (event.topic().equals(SessionEnds.TOPIC)) {
            ended.put(SessionEnds.read(event), true);
        }
    }
}
