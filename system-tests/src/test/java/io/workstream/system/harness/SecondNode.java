package io.workstream.system.harness;

import io.workstream.launcher.RunningStack;
import java.net.URI;

/** A second server with the product on the same database and Redis: it serves the web and runs no jobs. */
public final class SecondNode implements AutoCloseable {

    private final RunningStack running;

    private SecondNode(RunningStack running) {
        this.running = running;
    }

    /** Starts it; takes about as long as the first. */
    public static SecondNode start() {
        return new SecondNode(Stack.get().launchSecond());
    }

    /** Where it answers. */
    public URI baseUri() {
        return running.baseUri();
    }

    @Override
    public void close() {
        running.close();
    }
}
