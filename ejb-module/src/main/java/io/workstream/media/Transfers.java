package io.workstream.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many files this node fetches and uploads at once. Each holds a worker and a connection for minutes, and words
 * must never wait for files of others.
 */
@ApplicationScoped
public class Transfers {

    /** A third of the workers that a node has unless told otherwise. */
    static final int MOST = 8;

    private final Semaphore free = new Semaphore(MOST);

    /** Something that moves a file. */
    @FunctionalInterface
    public interface Transfer<T, E extends Exception> {
        T run() throws E;
    }

    /** What the transfer returns; empty when too many are under way, and nothing was done. */
    public <T, E extends Exception> Optional<T> attempt(Transfer<T, E> transfer) throws E {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(transfer.run());
        } finally {
            free.release();
        }
    }
}
