package io.workstream.media;

import io.workstream.shared.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Bounds how many files this node fetches and uploads at once. Each holds a worker and a connection for minutes, and words
 * must never wait for files of others: a third of the workers moves files, and half of that for one workspace.
 */
@ApplicationScoped
public class Transfers {

    @Inject
    PlatformSettings platform;

    private final Map<UUID, Integer> byWorkspace = new HashMap<>();
    private int underWay;

    /** Something that moves a file. */
    @FunctionalInterface
    public interface Transfer<T, E extends Exception> {
        T run() throws E;
    }

    /** What the transfer returns; empty when too many are under way, and nothing was done. */
    public <T, E extends Exception> Optional<T> attempt(UUID workspaceId, Transfer<T, E> transfer) throws E {
        if (!begin(workspaceId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(transfer.run());
        } finally {
            end(workspaceId);
        }
    }

    /** When to ask again after being refused: some seconds, not all at the same moment. */
    public static Duration pause() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(2_000, 4_000));
    }

    /** At once. */
    int most() {
        return Math.max(1, platform.workers() / 3);
    }

    /** At once for one workspace. */
    int mostOfOne() {
        return Math.max(1, most() / 2);
    }

    /** How many files move right now. */
    public synchronized int underWay() {
        return underWay;
    }

    private synchronized boolean begin(UUID workspaceId) {
        int own = byWorkspace.getOrDefault(workspaceId, 0);
        if (underWay >= most() || own >= mostOfOne()) {
            return false;
        }
        underWay++;
        byWorkspace.put(workspaceId, own + 1);
        return true;
    }

    private synchronized void end(UUID workspaceId) {
        underWay--;
        byWorkspace.computeIfPresent(workspaceId, (id, own) -> own > 1 ? own - 1 : null);
    }
}
