package io.workstream.connector.ra.egress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Serves and takes files larger than the heap should hold, or slower than patience lasts; counts what has passed. */
final class FileServer implements AutoCloseable {

    static final long SIZE = 100L * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    final AtomicLong sent = new AtomicLong();
    final AtomicLong received = new AtomicLong();

    FileServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/announced", exchange -> serve(exchange, SIZE, SIZE));
        server.createContext("/unannounced", exchange -> serve(exchange, 0, SIZE));
        server.createContext("/endless", exchange -> serve(exchange, 0, Long.MAX_VALUE));
        server.createContext("/stalling", exchange -> dawdle(exchange, 600_000));
        server.createContext("/trickling", exchange -> dawdle(exchange, 50));
        server.createContext("/take", this::take);
        server.setExecutor(threads);
        server.start();
    }

    HostAndPort target() {
        return new HostAndPort("127.0.0.1", server.getAddress().getPort());
    }

    EgressClient clientWith(Patience patience) {
        return new EgressClient(
                new EgressSettings(Set.of(target()), Duration.ofSeconds(1), patience, patience), Clock.systemUTC());
    }

    URI at(String path) {
        return URI.create("http://" + target() + path);
    }

    private void serve(HttpExchange exchange, long announced, long size) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/pdf");
        exchange.sendResponseHeaders(200, announced);
        byte[] chunk = new byte[64 * 1024];
        try (OutputStream out = exchange.getResponseBody()) {
            while (sent.get() < size) {
                out.write(chunk);
                sent.addAndGet(chunk.length);
            }
        }
    }

    /** Gives a byte at once, and another after each pause until the server is closed. */
    private void dawdle(HttpExchange exchange, long pauseMillis) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            do {
                out.write('x');
                out.flush();
            } while (!closing.await(pauseMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] chunk = new byte[64 * 1024];
        try (InputStream in = exchange.getRequestBody()) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                received.addAndGet(count);
            }
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
