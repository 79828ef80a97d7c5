package io.workstream.simulator.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Calls to the product that end in the middle of their body; an HTTP client would not make such ones. */
final class BrokenCalls implements AutoCloseable {

    private final Queue<Socket> stuck = new ConcurrentLinkedQueue<>();

    /** Sends the first half; there is never an answer. */
    ProductAnswer make(ProductCall call, Telling.First how) {
        try {
            Socket socket = new Socket(call.uri().getHost(), call.uri().getPort());
            writeHalf(socket.getOutputStream(), call);
            switch (how) {
                case STUCK -> stuck.add(socket);
                case RESET -> reset(socket);
                default -> socket.close();
            }
            return new ProductAnswer(0, "broken off in the middle");
        } catch (IOException e) {
            return new ProductAnswer(0, "no connection: " + e);
        }
    }

    private static void writeHalf(OutputStream out, ProductCall call) throws IOException {
        StringBuilder head = new StringBuilder("POST ")
                .append(call.uri().getRawPath())
                .append(" HTTP/1.1\r\nHost: ")
                .append(call.uri().getRawAuthority())
                .append("\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ")
                .append(call.body().length)
                .append("\r\n");
        call.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(call.body(), 0, call.body().length / 2);
        out.flush();
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Lets go of what is still open. */
    @Override
    public void close() {
        for (Socket socket = stuck.poll(); socket != null; socket = stuck.poll()) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
