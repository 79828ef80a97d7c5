package io.workstream.breaker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workstream.breaker.BreakerMoved.State;
import io.workstream.breaker.Receiver.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets calls to receivers through, or says how long to wait. Every call that was let through is reported back by
 * {@link #ended}. Each node learns for itself.
 */
@ApplicationScoped
public class CallGate {

    private static final int MOST_KNOWN = 50_000;
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    /** Who wants to be called comes back at least so often. */
    private static final Duration LATELY = Duration.ofMinutes(2);

    private static final Duration SHORTEST_SPREAD = Duration.ofSeconds(1);
    private static final int SPREAD_PARTS = 5;

    @Inject
    BreakerSettings settings;

    @Inject
    Event<BreakerMoved> moves;

    @Inject
    Clock clock;

    private final Cache<Receiver, Guarded> receivers = Caffeine.newBuilder()
            .expireAfterAccess(KNOWN_FOR)
            .maximumSize(MOST_KNOWN)
            .build();

    /** Leave for one call; or, when it must not be made now, how long to wait before asking again. */
    public Optional<Duration> enter(Receiver receiver) {
        Duration wait = guarded(receiver).enter();
        return wait.isZero() || wait.isNegative() ? Optional.empty() : Optional.of(spread(wait));
    }

    /** Gives the leave back, with what the call showed. */
    public void ended(Receiver receiver, CallEnd end) {
        guarded(receiver).ended(end);
    }

    /** Nothing is sent to the receiver for about so long, longer when that is not the first time in a row. Returns how long. */
    public Duration rest(Receiver receiver, Duration pause) {
        return spread(guarded(receiver).rest(pause));
    }

    /** Whether calls that are worth little should be left out now. */
    public boolean shut(Receiver receiver) {
        Guarded known = receivers.getIfPresent(receiver);
        return known != null && known.shut();
    }

    /** Receivers that are not called although somebody lately wanted to. */
    public List<Receiver> missed() {
        return receivers.asMap().entrySet().stream()
                .filter(known -> known.getValue().state() != State.CLOSED && lately(known.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many receivers of a side that somebody lately wanted to call are in a state, as far as this node knows. */
    public long count(Side side, State state) {
        return receivers.asMap().entrySet().stream()
                .filter(known ->
                        known.getKey().side() == side && known.getValue().state() == state)
                .filter(known -> lately(known.getValue()))
                .count();
    }

    private boolean lately(Guarded receiver) {
        return receiver.asked().isAfter(clock.instant().minus(LATELY));
    }

    private Guarded guarded(Receiver receiver) {
        return receivers.get(receiver, unknown -> new Guarded(unknown, settings, clock, moves::fire));
    }

    /** Those who wait for the same moment come back a little apart, and none before it. */
    private static Duration spread(Duration wait) {
        Duration part = wait.dividedBy(SPREAD_PARTS);
        Duration most = part.compareTo(SHORTEST_SPREAD) < 0 ? SHORTEST_SPREAD : part;
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(most.toMillis()));
    }
}
