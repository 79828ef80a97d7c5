package io.workstream.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a WebP picture: whether it moves, and how large it is. By RFC 9649 ("WebP Image Format", 2.5 to 2.7) a
 * file is {@code RIFF}, four bytes of size, {@code WEBP}, and chunks of four letters, four bytes of size and content, all
 * numbers with their lowest byte first. The first chunk is one of three, and each writes width and height in a way of its
 * own. Only {@code VP8X} may move.
 */
final class WebPHeader {

    /** As much as all three forms need. */
    private static final int LENGTH = 30;

    private static final int FORMAT = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int CONTENT = 20;
    private static final int ANIMATION = 0x02;
    private static final int LOSSLESS_SIGN = 0x2f;
    private static final int KEY_FRAME_SIGN = 0x2a019d;
    private static final int BITS_14 = 0x3fff;
    private static final int BITS_24 = 0xffffff;

    private WebPHeader() {}

    /**
     * What these bytes tell of their picture; nothing when they are no WebP, or break off before they tell it. Reads only
     * their beginning. The stream must support marks.
     */
    static MediaTraits read(InputStream bytes) throws IOException {
        bytes.mark(LENGTH);
        byte[] start = bytes.readNBytes(LENGTH);
        bytes.reset();
        if (start.length < LENGTH || !has("RIFF", start, 0) || !has("WEBP", start, FORMAT)) {
            return MediaTraits.NONE;
        }
        ByteBuffer head = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(start, FIRST_CHUNK, 4, StandardCharsets.ISO_8859_1)) {
            case "VP8X" -> extended(head);
            case "VP8L" -> lossless(head);
            case "VP8 " -> lossy(head);
            default -> MediaTraits.NONE;
        };
    }

    /** A byte of flags, three that are reserved, and the canvas: width and height less one, 24 bits each. */
    private static MediaTraits extended(ByteBuffer head) {
        boolean moves = (head.get(CONTENT) & ANIMATION) != 0;
        int width = (head.getInt(CONTENT + 4) & BITS_24) + 1;
        int height = (head.getInt(CONTENT + 6) >>> 8) + 1;
        return MediaTraits.picture(moves, width, height);
    }

    /** A sign, and width and height less one, 14 bits each. */
    private static MediaTraits lossless(ByteBuffer head) {
        if (head.get(CONTENT) != LOSSLESS_SIGN) {
            return MediaTraits.NONE;
        }
        int sides = head.getInt(CONTENT + 1);
        return MediaTraits.picture(false, (sides & BITS_14) + 1, (sides >>> 14 & BITS_14) + 1);
    }

    /** A frame's tag of three bytes, a sign of three, and width and height of 14 bits with two of scaling each. */
    private static MediaTraits lossy(ByteBuffer head) {
        if ((head.getInt(CONTENT + 3) & BITS_24) != KEY_FRAME_SIGN) {
            return MediaTraits.NONE;
        }
        return MediaTraits.picture(false, head.getShort(CONTENT + 6) & BITS_14, head.getShort(CONTENT + 8) & BITS_14);
    }

    private static boolean has(String letters, byte[] head, int at) {
        return letters.equals(new String(head, at, letters.length(), StandardCharsets.ISO_8859_1));
    }
}
