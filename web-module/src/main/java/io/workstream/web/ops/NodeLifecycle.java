package io.workstream.web.ops;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this node is up, on its way up, or on its way down. */
@ApplicationScoped
public class NodeLifecycle {

    private enum Phase {
        STARTING,
        RUNNING,
        STOPPING
    }

    private volatile Phase phase = Phase.STARTING;

    void started() {
        phase = Phase.RUNNING;
    }

    void stopping() {
        phase = Phase.STOPPING;
    }

    /** Whether it has finished starting and not begun to stop. */
    public boolean running() {
        return phase == Phase.RUNNING;
    }

    /** Whether it has finished starting, once. */
    public boolean hasStarted() {
        return phase != Phase.STARTING;
    }
}
