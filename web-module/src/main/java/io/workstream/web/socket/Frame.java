package io.workstream.web.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One frame to a client as it goes over the wire (RFC 6455, unmasked). Made once, sent to any number of readers.
 *
 * @param wire header and payload
 * @param header how many of these bytes are the header
 */
record Frame(byte[] wire, int header) {

    private static final int TEXT = 0x81;
    private static final int SHORT_PAYLOAD = 125;
    private static final int LONG_PAYLOAD = 0xFFFF;

    /** A protocol ping without payload. */
    static final Frame PING = new Frame(new byte[] {(byte) 0x89, 0}, 2);

    static Frame text(String json) {
        byte[] payload = json.getBytes(StandardCharsets.UTF_8);
        int header = payload.length <= SHORT_PAYLOAD ? 2 : payload.length <= LONG_PAYLOAD ? 4 : 10;
        ByteBuffer wire = ByteBuffer.allocate(header + payload.length);
        wire.put((byte) TEXT);
        switch (header) {
            case 2 -> wire.put((byte) payload.length);
            case 4 -> wire.put((byte) 126).putShort((short) payload.length);
            default -> wire.put((byte) 127).putLong(payload.length);
        }
        wire.put(payload);
        return new Frame(wire.array(), header);
    }

    int size() {
        return wire.length;
    }

    boolean isText() {
        return (wire[0] & 0xFF) == TEXT;
    }

    /** The payload as text. */
    String text() {
        return new String(wire, header, wire.length - header, StandardCharsets.UTF_8);
    }
}
