package io.workstream.simulator.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A square picture in one colour, a sticker with 512 points a side, or one that changes between two; an unknown chunk takes the padding. */
final class WebPForm implements FileForms.Form {

    private final int side;
    private final byte[] chunks;

    WebPForm(boolean animated, int side, long seed) {
        this.side = side;
        int shade = (int) (seed * 40 & 0xff);
        chunks = animated ? moving(shade) : chunk("VP8L", colour(shade));
    }

    @Override
    public byte[] head(long padding) {
        return ByteBuffer.allocate(20 + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(Math.toIntExact(12 + chunks.length + padding))
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks)
                .put("JUNK".getBytes(StandardCharsets.US_ASCII))
                .putInt(Math.toIntExact(padding))
                .array();
    }

    private byte[] moving(int shade) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(10).put((byte) 2).put(new byte[3]);
        all.writeBytes(
                chunk("VP8X", header.put(three(side - 1)).put(three(side - 1)).array()));
        all.writeBytes(chunk("ANIM", new byte[6]));
        for (int each : new int[] {shade, shade ^ 0x80}) {
            byte[] picture = chunk("VP8L", colour(each));
            ByteBuffer frame = ByteBuffer.allocate(16 + picture.length).put(new byte[6]);
            frame.put(three(side - 1)).put(three(side - 1)).put(three(500)).put((byte) 0);
            all.writeBytes(chunk("ANMF", frame.put(picture).array()));
        }
        return all.toByteArray();
    }

    private static byte[] three(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static byte[] chunk(String name, byte[] content) {
        int even = content.length + content.length % 2;
        return ByteBuffer.allocate(8 + even)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** Lossless WebP: each channel's code has a single symbol, so that the points themselves take no bits. */
    private byte[] colour(int shade) {
        Bits bits = new Bits();
        bits.add(0x2f, 8).add(side - 1, 14).add(side - 1, 14).add(0, 1).add(0, 3);
        // No transform, no colour cache, no meta codes.
        bits.add(0, 3);
        for (int symbol : new int[] {180, shade, 120, 255}) {
            bits.add(1, 1).add(0, 1).add(1, 1).add(symbol, 8);
        }
        bits.add(1, 1).add(0, 1).add(0, 1).add(0, 1);
        return bits.bytes();
    }

    /** Bits from the lowest up. */
    private static final class Bits {
        private final byte[] made = new byte[24];
        private int used;

        private Bits add(int value, int count) {
            for (int i = 0; i < count; i++, used++) {
                made[used / 8] |= (byte) ((value >> i & 1) << used % 8);
            }
            return this;
        }

        private byte[] bytes() {
            return made.clone();
        }
    }
}
