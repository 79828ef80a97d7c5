package io.workstream.web.socket;

import io.workstream.identity.IdentityProblem;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One client: connected, then known by its hello, then gone. Frames of a client are handled one after the other; the clock
 * looks at it from outside.
 */
final class Connection {

    static final Duration HELLO_WITHIN = Duration.ofSeconds(10);
    static final Duration WARN_BEFORE = Duration.ofSeconds(60);
    static final Duration RECHECK_EVERY = Duration.ofSeconds(60);
    static final Duration PING_EVERY = Duration.ofSeconds(ServerFrames.HEARTBEAT_SECONDS);
    static final Duration SILENT_AFTER = Duration.ofSeconds(3L * ServerFrames.HEARTBEAT_SECONDS);

    private static final int MOST_BAD_FRAMES = 10;

    private final String id;
    private final Visitor visitor;
    private final Outbox outbox;
    private final Instant openedAt;
    private final Map<String, Subscriber> subscriptions = new ConcurrentHashMap<>();
    private volatile Instant heardAt;
    private Instant pingedAt;
    private volatile @Nullable Actor actor;
    private @Nullable Instant expiresAt;
    private boolean warned;
    private @Nullable Instant recheckAt;
    private int badFrames;
    private volatile boolean gone;

    Connection(String id, Visitor visitor, Outbox outbox, Instant now) {
        this.id = id;
        this.visitor = visitor;
        this.outbox = outbox;
        this.openedAt = now;
        this.heardAt = now;
        this.pingedAt = now;
    }

    String id() {
        return id;
    }

    Visitor visitor() {
        return visitor;
    }

    Outbox outbox() {
        return outbox;
    }

    Map<String, Subscriber> subscriptions() {
        return subscriptions;
    }

    /** Who it is; refused before its hello. */
    Actor actor() {
        Actor known = actor;
        if (known == null) {
            throw new Problem(IdentityProblem.UNAUTHENTICATED);
        }
        return known;
    }

    boolean greeted() {
        return actor != null;
    }

    /** A token said who it is, until the token ends. Answers that it is ready; somebody else than before is refused. */
    synchronized void greet(Actor recognised, Instant until) {
        become(recognised);
        expiresAt = until;
        recheckAt = null;
        warned = false;
        sayReady(recognised);
    }

    /** A page's cookie said who it is, for as long as the session lives; that is asked again now and then. */
    synchronized void greetByCookie(Actor recognised, Instant now) {
        become(recognised);
        expiresAt = null;
        recheckAt = now.plus(RECHECK_EVERY);
        sayReady(recognised);
    }

    /** Whether it is closed already, maybe while a frame of its was being handled. */
    boolean isGone() {
        return gone;
    }

    void leave() {
        gone = true;
        outbox.gone();
    }

    void heard(Instant now) {
        heardAt = now;
    }

    void goodFrame() {
        badFrames = 0;
    }

    /** Counts a frame that makes no sense; many in a row are abuse. */
    void badFrame() {
        badFrames++;
        if (badFrames > MOST_BAD_FRAMES) {
            outbox.endWith(Ending.ABUSE);
        }
    }

    /**
     * Looks at the time: ends what is overdue, warns, pings.
     *
     * @return whether the page's session must be looked at again
     */
    synchronized boolean tick(Instant now) {
        // Whoever cannot be reached first: the other ends wait for what is under way, which here never ends.
        if (outbox.stalledAt(now)) {
            outbox.abort(Ending.SLOW_READER);
        } else if (heardAt.plus(SILENT_AFTER).isBefore(now)) {
            outbox.abort(Ending.SILENT);
        } else if (!greeted() && !openedAt.plus(HELLO_WITHIN).isAfter(now)) {
            outbox.endWith(Ending.UNAUTHENTICATED);
        } else if (expiresAt != null && !expiresAt.isAfter(now)) {
            outbox.endWith(Ending.UNAUTHENTICATED);
        } else {
            remind(now);
        }
        return recheckIsDue(now);
    }

    private void remind(Instant now) {
        if (expiresAt != null && !warned && !expiresAt.minus(WARN_BEFORE).isAfter(now)) {
            warned = true;
            outbox.offer(ServerFrames.EXPIRING);
        }
        if (!pingedAt.plus(PING_EVERY).isAfter(now)) {
            pingedAt = now;
            outbox.offer(Frame.PING);
        }
    }

    private boolean recheckIsDue(Instant now) {
        if (recheckAt == null || recheckAt.isAfter(now)) {
            return false;
        }
        recheckAt = now.plus(RECHECK_EVERY);
        return true;
    }

    /** Under the lock that the clock takes, too: its warning about a token that ends soon must not come first. */
    private void sayReady(Actor recognised) {
        outbox.offer(ServerFrames.ready(recognised.userId()));
    }

    private void become(Actor recognised) {
        Actor before = actor;
        if (before != null && !before.userId().equals(recognised.userId())) {
            throw new Problem(IdentityProblem.UNAUTHENTICATED);
        }
        actor = recognised;
    }
}
