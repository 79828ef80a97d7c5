package io.workstream.media;

import io.workstream.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
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

    private static final int WORKERS = 24;
    private static final int MOST_WORKERS = 200;

    private final int most;
    private final Map<UUID, Integer> byWorkspace = new HashMap<>();
    private int underWay;

    /** As many as the node's workers allow. */
    public Transfers() {
        this(new Setting("workstream.job.workers").number(WORKERS, 1, MOST_WORKERS));
    }

    Transfers(int workers) {
        most = Math.max(1, workers / 3);
    }

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
        return most;
    }

    /** At once for one workspace. */
    int mostOfOne() {
        return Math.max(1, most / 2);
    }

    private synchronized boolean begin(UUID workspaceId) {
        int own = byWorkspace.getOrDefault(workspaceId, 0);
        if (underWay >= most || own >= mostOfOne()) {
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
