package io.workstream.web.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one client: in order, bounded, one write under way at a time. A client that does not read fills
 * it and is let go, instead of filling memory.
 */
final class Outbox {

    static final int MOST_BYTES = 2 << 20;
    static final Duration LONGEST_WRITE = Duration.ofSeconds(20);

    private static final int BATCH_BYTES = 64 << 10;

    private final Wire wire;
    private final Clock clock;
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean writing;
    private boolean ended;
    private @Nullable Instant writingSince;
    private @Nullable Ending afterwards;
    private @Nullable Thread writer;

    Outbox(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** Sends a frame after those offered before. Nothing happens on a connection that is about to end. */
    void offer(Frame frame) {
        boolean full;
        synchronized (this) {
            if (ended || afterwards != null) {
                return;
            }
            waiting.add(frame);
            bytes += frame.size();
            full = bytes > MOST_BYTES;
        }
        if (full) {
            letGo(Ending.SLOW_READER);
        } else {
            pump();
        }
    }

    /** Ends the connection once everything offered so far is sent. */
    void endWith(Ending ending) {
        synchronized (this) {
            if (ended || afterwards != null) {
                return;
            }
            afterwards = ending;
        }
        pump();
    }

    /**
     * Forgets what waits and ends the connection once the write under way is done. An end told meanwhile would be cut off
     * together with that write, and the reader would not learn why.
     */
    private void letGo(Ending ending) {
        synchronized (this) {
            if (ended || afterwards != null) {
                return;
            }
            afterwards = ending;
            waiting.clear();
            bytes = 0;
        }
        pump();
    }

    /** Ends the connection now; what waits is forgotten, and what is under way is cut off. */
    void abort(Ending ending) {
        if (forget()) {
            wire.close(ending);
        }
    }

    /** The connection is gone. */
    void gone() {
        forget();
    }

    /** Whether one write has been under way for longer than a reader may take. */
    synchronized boolean stalledAt(Instant now) {
        return !ended
                && writingSince != null
                && writingSince.plus(LONGEST_WRITE).isBefore(now);
    }

    private synchronized boolean forget() {
        boolean first = !ended;
        ended = true;
        waiting.clear();
        bytes = 0;
        writingSince = null;
        return first;
    }

    private void pump() {
        List<Frame> batch = next();
        while (!batch.isEmpty()) {
            wire.write(batch, this::written, this::gone);
            batch = more();
        }
        Ending ending = end();
        if (ending != null) {
            wire.close(ending);
        }
    }

    private synchronized List<Frame> next() {
        if (writing || ended || waiting.isEmpty()) {
            return List.of();
        }
        List<Frame> batch = new ArrayList<>();
        int size = 0;
        while (!waiting.isEmpty()
                && (batch.isEmpty() || size + waiting.element().size() <= BATCH_BYTES)) {
            Frame frame = waiting.remove();
            size += frame.size();
            batch.add(frame);
        }
        bytes -= size;
        writing = true;
        writingSince = clock.instant();
        writer = Thread.currentThread();
        return batch;
    }

    /** After a write was handed over: whether it is done already and there is more. */
    private synchronized List<Frame> more() {
        if (writer == Thread.currentThread()) {
            writer = null;
        }
        return next();
    }

    private void written() {
        boolean inline;
        synchronized (this) {
            writing = false;
            writingSince = null;
            inline = writer == Thread.currentThread();
        }
        // On the thread that is in pump() below us the loop there goes on; calling it again would dig a hole of stack.
        if (!inline) {
            pump();
        }
    }

    private synchronized @Nullable Ending end() {
        if (afterwards == null || ended || writing || !waiting.isEmpty()) {
            return null;
        }
        ended = true;
        return afterwards;
    }
}
