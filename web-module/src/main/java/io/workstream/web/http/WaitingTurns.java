package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many of the server's 200 threads wait for bytes at once. Whoever comes beyond that and whose bytes
 * are not here yet is refused with {@code too-busy}, so that the other threads stay for those whose bytes are.
 */
public final class WaitingTurns {

    /** For small bodies that anybody may send: JSON and forms. */
    public static final WaitingTurns OF_ANYBODY = new WaitingTurns(80);

    /** For webhooks, whose addresses are secret: whoever has one and sends halves must not keep people from signing in. */
    public static final WaitingTurns OF_WEBHOOKS = new WaitingTurns(80);

    private final Semaphore free;

    WaitingTurns(int most) {
        this.free = new Semaphore(most);
    }

    /** Something that may have to wait for bytes. */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {
        T read() throws E;
    }

    /** What is read; refused at once when too many wait already. */
    public <T, E extends Exception> T take(Reading<T, E> reading) throws E {
        if (!free.tryAcquire()) {
            throw new Problem(SharedProblem.TOO_BUSY);
        }
        try {
            return reading.read();
        } finally {
            free.release();
        }
    }
}
