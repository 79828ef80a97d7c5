package io.workstream.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One HTTP call in the very bytes given: what no decent client would send. */
public final class RawCall implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket = new Socket();

    private RawCall() {}

    /** Sends these lines with an empty one behind them and then the body, which need not be whole. */
    public static RawCall begin(String body, String... lines) {
        URI base = Stack.get().baseUri();
        RawCall call = new RawCall();
        try {
            call.socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
            call.socket.setSoTimeout((int) PATIENCE.toMillis());
            String request = String.join("\r\n", lines) + "\r\n\r\n" + body;
            call.socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return call;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a path as it stands, and closes. */
    public static Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Sends a request without a body. */
    public static Answer send(String method, String path, String... headers) {
        List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1", "Connection: close"));
        lines.addAll(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: localhost");
        }
        try (RawCall call = begin("", lines.toArray(String[]::new))) {
            return call.answer();
        }
    }

    /** Posts JSON whose head and body leave together, as no common client promises, and closes. */
    public static Answer post(URI address, String json, String... headers) {
        List<String> lines = new ArrayList<>(List.of(
                "POST " + address.getPath() + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Type: application/json",
                "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length));
        lines.addAll(List.of(headers));
        try (RawCall call = begin(json, lines.toArray(String[]::new))) {
            return call.answer();
        }
    }

    /** Sends more of the body. */
    public void goOn(String more) {
        try {
            socket.getOutputStream().write(more.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer's status, as soon as it is there: the server may wait long for the rest of a body before it closes. */
    public int status() {
        try {
            return Integer.parseInt(
                    new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8).split(" ")[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer, once the server has closed the connection. */
    public Answer answer() {
        try {
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            String[] head = text.substring(0, end).split("\r\n");
            Map<String, List<String>> headers = new HashMap<>();
            for (int line = 1; line < head.length; line++) {
                String[] parts = head[line].split(": *", 2);
                headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(parts[1]);
            }
            return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, text.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
