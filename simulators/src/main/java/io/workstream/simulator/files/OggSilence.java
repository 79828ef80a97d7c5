package io.workstream.simulator.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A voice note in which nobody speaks: Opus in Ogg, playable; and a Vorbis that begins only. */
final class OggSilence {

    private static final int SERIAL = 1;
    private static final byte[] FRAME = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};
    private static final int SAMPLES = 960;

    private OggSilence() {}

    /** So many frames of 20 ms, at most 255. */
    static byte[] bytes(int frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(page(new Page(0, 2, 0), head(), 1));
        out.writeBytes(page(new Page(1, 0, 0), tags(), 1));
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (int i = 0; i < frames; i++) {
            sound.writeBytes(FRAME);
        }
        out.writeBytes(page(new Page(2, 4, (long) frames * SAMPLES), sound.toByteArray(), frames));
        return out.toByteArray();
    }

    /** The first page of sound in Vorbis. */
    static byte[] vorbis() {
        byte[] head = ByteBuffer.allocate(30)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .put("vorbis".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put((byte) 1)
                .putInt(48_000)
                .put(28, (byte) 0xb8)
                .put(29, (byte) 1)
                .array();
        return page(new Page(0, 2, 0), head, 1);
    }

    private static byte[] head() {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) 0)
                .putInt(48_000)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] tags() {
        return ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(4)
                .put("simu".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .array();
    }

    private record Page(int number, int flags, long position) {}

    private static byte[] page(Page head, byte[] body, int packets) {
        ByteBuffer page = ByteBuffer.allocate(27 + packets + body.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) head.flags());
        page.putLong(head.position())
                .putInt(SERIAL)
                .putInt(head.number())
                .putInt(0)
                .put((byte) packets);
        for (int i = 0; i < packets; i++) {
            page.put((byte) (body.length / packets));
        }
        page.put(body);
        return page.putInt(22, checksum(page.array())).array();
    }

    /** CRC-32 as Ogg defines it: not reflected, starting at zero. */
    private static int checksum(byte[] page) {
        int crc = 0;
        for (byte b : page) {
            crc ^= (b & 0xff) << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
            }
        }
        return crc;
    }
}
