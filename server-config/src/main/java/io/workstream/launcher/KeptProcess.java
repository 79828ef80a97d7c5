package io.workstream.launcher;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A process whose loss harms nobody for long, such as that of a cache: when it ends by itself it is started again, and the
 * rest goes on meanwhile. What ends again and again is left alone, for then somebody has to look at it.
 */
final class KeptProcess implements AutoCloseable {

    private static final int MOST_RESTARTS = 5;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<ChildProcess> starter;
    private final Console console;
    private ChildProcess current;
    private int restarts;
    private boolean closed;

    /**
     * Starts it.
     *
     * @param starter starts a process that works, or throws {@link LaunchException}
     */
    KeptProcess(String name, Supplier<ChildProcess> starter, Console console) {
        this.name = name;
        this.starter = starter;
        this.console = console;
        this.current = starter.get();
        watch(current);
    }

    @Override
    public synchronized void close() {
        closed = true;
        current.stop(STOP_LIMIT);
    }

    private void watch(ChildProcess process) {
        process.whenEnded(this::ended);
    }

    private synchronized void ended(int code) {
        if (closed) {
            return;
        }
        if (restarts == MOST_RESTARTS) {
            console.complain(name + " ended by itself with code " + code
                    + " once more and stays down until the next start; " + "the product goes on, degraded.");
            return;
        }
        restarts++;
        console.complain(name + " ended by itself with code " + code + "; starting it again ...");
        try {
            current = starter.get();
            watch(current);
            console.complain(name + " runs again.");
        } catch (LaunchException e) {
            console.complain(e.getMessage() + "\nThe product goes on without it, degraded.");
        }
    }
}
