package io.workstream.system.harness;

import static io.workstream.system.harness.Bodies.object;

import jakarta.json.JsonObject;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A client of {@code /realtime} that reads only when it is told to. Every library reads ahead on a thread of its own, so this
 * one speaks RFC 6455 itself.
 */
public final class SlowReader implements AutoCloseable {

    /** Small, so that what the client leaves unread stays with the server. */
    private static final int RECEIVE_BUFFER = 4096;

    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    /**
     * What lay there when the client read at last.
     *
     * @param events complete frames with text
     * @param bytes their size
     * @param closeCode with which the server ended
     */
    public record Found(int events, long bytes, int closeCode) {}

    private record Frame(int opcode, byte[] payload) {}

    private SlowReader(URI base) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()));
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Says hello, subscribes to a topic and reads nothing from then on. */
    public static SlowReader of(Person person, String topic) {
        try {
            SlowReader client = new SlowReader(Stack.get().baseUri());
            client.shakeHands();
            client.send(object("op", "hello", "token", person.accessToken()));
            client.expect("ready");
            client.send(object("op", "subscribe", "id", "s1", "topic", topic));
            client.expect("subscribed");
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on until the server ends the connection, as it has to right after it said so. */
    public Found readToTheEnd() {
        int events = 0;
        long bytes = 0;
        try {
            Frame frame = next();
            while (frame.opcode() != CLOSE) {
                events += frame.opcode() == TEXT ? 1 : 0;
                bytes += frame.payload().length;
                frame = next();
            }
            if (in.read() >= 0) {
                throw new AssertionError("the server went on after its close frame");
            }
            return new Found(events, bytes, (frame.payload()[0] & 0xFF) << 8 | frame.payload()[1] & 0xFF);
        } catch (IOException e) {
            throw new UncheckedIOException("the connection broke off after " + events + " events", e);
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

    private void shakeHands() throws IOException {
        String request = String.join(
                "\r\n",
                "GET /realtime HTTP/1.1",
                "Host: 127.0.0.1:" + socket.getPort(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Protocol: workstream.v1",
                "",
                "");
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new AssertionError("no handshake: " + head);
        }
    }

    /** Masked as clients have to; a mask of zeros leaves the text as it is. */
    private void send(JsonObject frame) throws IOException {
        byte[] text = frame.toString().getBytes(StandardCharsets.UTF_8);
        out.write(
                new byte[] {(byte) (0x80 | TEXT), (byte) (0x80 | 126), (byte) (text.length >> 8), (byte) text.length});
        out.write(new byte[4]);
        out.write(text);
    }

    private void expect(String op) throws IOException {
        JsonObject frame = Bodies.parse(new String(next().payload(), StandardCharsets.UTF_8));
        if (!frame.getString("op").equals(op)) {
            throw new AssertionError("expected " + op + ", got " + frame);
        }
    }

    private Frame next() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte();
        long size = length == 127 ? in.readLong() : length == 126 ? in.readUnsignedShort() : length;
        byte[] payload = new byte[Math.toIntExact(size)];
        in.readFully(payload);
        return new Frame(opcode, payload);
    }
}
