package io.workstream.connector.ra.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The system's resolver with a limit. On its own it may wait half a minute for a name server that a stranger chose, and
 * would hold the calling worker for as long.
 */
final class BoundedLookup implements NameLookup, AutoCloseable {

    private static final int THREADS = 32;

    private final NameLookup system;
    private final Duration limit;
    private final ThreadPoolExecutor threads;

    BoundedLookup(NameLookup system, Duration limit) {
        this.system = system;
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(
                0,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new DaemonThreads("workstream-egress-names"));
    }

    @Override
    public InetAddress[] addressesOf(String host) throws UnknownHostException {
        try {
            Future<InetAddress[]> lookup = threads.submit(() -> system.addressesOf(host));
            try {
                return lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                lookup.cancel(true);
            }
        } catch (TimeoutException | RejectedExecutionException | ExecutionException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
