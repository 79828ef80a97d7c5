package io.workstream.connector.ra.egress;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Named threads that keep no server alive and, by their class loader, no undeployed application. */
final class DaemonThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger made = new AtomicInteger();

    DaemonThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + made.incrementAndGet());
        thread.setDaemon(true);
        // Otherwise it would inherit the loader of whichever application happened to call first.
        thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
        return thread;
    }
}
