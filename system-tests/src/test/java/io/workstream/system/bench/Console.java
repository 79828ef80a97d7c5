package io.workstream.system.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receiving end: takes every event, and notes when each marked text came and how often. */
final class Console implements AutoCloseable {

    private static final Pattern MARK = Pattern.compile("~(\\w+)~");

    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final ConcurrentHashMap<String, Long> arrivals = new ConcurrentHashMap<>();
    private final AtomicInteger doubles = new AtomicInteger();
    private final HttpServer server;

    Console() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    URI uri() {
        return URI.create("http://" + hostAndPort() + "/events");
    }

    /** How a text is marked, so that it is known again. */
    static String marked(String id) {
        return "~" + id + "~ a visitor asks something";
    }

    /** How many of the marked texts came. */
    int received() {
        return arrivals.size();
    }

    /** How many came more than once. */
    int doubles() {
        return doubles.get();
    }

    /** When a text came, in nanoseconds of this process; null when it did not. */
    Long arrivalOf(String id) {
        return arrivals.get(id);
    }

    /** Forgets what came until now. */
    void clear() {
        arrivals.clear();
        doubles.set(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            long now = System.nanoTime();
            exchange.sendResponseHeaders(200, -1);
            Matcher mark = MARK.matcher(body);
            if (mark.find() && arrivals.putIfAbsent(mark.group(1), now) != null) {
                doubles.incrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
