package io.workstream.system.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receiving ends, Jivo's console and Meta's Graph API: take everything, and note when each marked text came and how often. */
final class Receivers implements AutoCloseable {

    private static final Pattern MARK = Pattern.compile("~(\\w+)~");
    private static final Pattern SENDER = Pattern.compile("\"sender\":\\{\"id\":\"([^\"]+)\"");

    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final ConcurrentHashMap<String, Long> arrivals = new ConcurrentHashMap<>();
    private final Set<String> conversations = ConcurrentHashMap.newKeySet();
    private final AtomicInteger doubles = new AtomicInteger();
    private final AtomicLong sends = new AtomicLong();
    private final HttpServer server;

    Receivers() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/events", this::takeEvent);
        server.createContext("/graph", this::takeSend);
        server.start();
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Jivo's address. */
    URI console() {
        return URI.create("http://" + hostAndPort() + "/events");
    }

    /** Meta's address. */
    URI graph() {
        return URI.create("http://" + hostAndPort() + "/graph");
    }

    /** The conversations of which the console has heard. */
    List<String> conversations() {
        return conversations.stream().sorted().toList();
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

    private void takeEvent(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = read(exchange);
            Matcher sender = SENDER.matcher(body);
            if (sender.find()) {
                conversations.add(sender.group(1));
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Answers as Meta does, and never reports a status afterwards. */
    private void takeSend(HttpExchange exchange) throws IOException {
        try (exchange) {
            read(exchange);
            String answer = "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.bench."
                    + sends.incrementAndGet() + "\"}]}";
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        long now = System.nanoTime();
        Matcher mark = MARK.matcher(body);
        if (mark.find() && arrivals.putIfAbsent(mark.group(1), now) != null) {
            doubles.incrementAndGet();
        }
        return body;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
