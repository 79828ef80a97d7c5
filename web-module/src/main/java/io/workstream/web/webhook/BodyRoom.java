package io.workstream.web.webhook;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of bodies on their way is held at once. They hold no threads, so nothing else would bound them.
 *
 * @param most bytes
 */
record BodyRoom(long most, AtomicLong taken) {

    BodyRoom(long most) {
        this(most, new AtomicLong());
    }

    /** Takes room for some bytes; false when there is none left, and then none is taken. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void free(long bytes) {
        taken.addAndGet(-bytes);
    }
}
