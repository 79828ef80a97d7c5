package io.workstream.web.socket;

import io.workstream.realtime.TopicPosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection's reading of one topic. It is known to the feed before its position is read, and holds what comes
 * meanwhile, so nothing falls between the position and the first live event; numbers that the position covers already are
 * dropped.
 */
final class Subscriber {

    private static final int MOST_HELD = 10_000;

    private record Held(@Nullable Long seq, Frame frame) {}

    private final Outbox outbox;
    private @Nullable List<Held> held = new ArrayList<>();
    private long last;

    Subscriber(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Sends the opening frames, then what was held, and from now on whatever comes. */
    synchronized void goLive(TopicPosition position, List<Frame> opening) {
        last = position.seq();
        opening.forEach(outbox::offer);
        List<Held> meanwhile = held == null ? List.of() : held;
        held = null;
        meanwhile.forEach(one -> pass(one.seq(), one.frame()));
    }

    /** Takes an event; those with a number come in the order of their numbers. */
    synchronized void deliver(@Nullable Long seq, Frame frame) {
        if (held == null) {
            pass(seq, frame);
        } else if (held.size() < MOST_HELD) {
            held.add(new Held(seq, frame));
        } else {
            outbox.abort(Ending.GAP);
        }
    }

    /** Events were lost for good; only a new connection can put that right. */
    void giveUp() {
        outbox.endWith(Ending.GAP);
    }

    private void pass(@Nullable Long seq, Frame frame) {
        if (seq == null) {
            outbox.offer(frame);
        } else if (seq > last) {
            last = seq;
            outbox.offer(frame);
        }
    }
}
