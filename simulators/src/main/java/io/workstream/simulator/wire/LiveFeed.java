package io.workstream.simulator.wire;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells the open pages which part of the state changed; the page then reads that part. */
public final class LiveFeed implements AutoCloseable {

    /** Parts of the state that a page shows. */
    public enum Area {
        PHONE,
        JIVO,
        MAIL
    }

    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    // One thread, so that events of one page never interleave and no service waits for a slow page.
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "simulator-feed");
        thread.setDaemon(true);
        return thread;
    });

    public LiveFeed() {
        // Without traffic the server would cut the connection after half a minute.
        sender.scheduleAtFixedRate(() -> pages.forEach(page -> page.sendComment("alive")), 10, 10, TimeUnit.SECONDS);
    }

    public void join(SseClient page) {
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        pages.add(page);
        page.sendEvent("ready", Map.of());
    }

    public void changed(Area area) {
        if (!sender.isShutdown()) {
            sender.execute(() -> pages.forEach(page -> page.sendEvent("changed", Map.of("area", area))));
        }
    }

    @Override
    public void close() {
        sender.shutdownNow();
        pages.forEach(SseClient::close);
    }
}
