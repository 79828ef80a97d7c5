package io.workstream.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a WebP picture, as far as it tells whether the picture moves. By RFC 9649 ("WebP Image Format", 2.5 and
 * 2.7) a file is {@code RIFF}, four bytes of size, {@code WEBP}, and chunks of four letters, four bytes of size and
 * content. Only one whose first chunk is {@code VP8X} may move, and bit 1 of that chunk's first byte, the "animation" flag,
 * says that it does.
 */
final class WebPHeader {

    private static final int FORMAT = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int FLAGS = 20;
    private static final int ANIMATION = 0x02;

    private WebPHeader() {}

    /** Whether these are the bytes of a picture that moves; reads only their beginning. The stream must support marks. */
    static boolean moves(InputStream bytes) throws IOException {
        bytes.mark(FLAGS + 1);
        byte[] head = bytes.readNBytes(FLAGS + 1);
        bytes.reset();
        return has("RIFF", head, 0)
                && has("WEBP", head, FORMAT)
                && has("VP8X", head, FIRST_CHUNK)
                && head.length > FLAGS
                && (head[FLAGS] & ANIMATION) != 0;
    }

    private static boolean has(String letters, byte[] head, int at) {
        return head.length >= at + letters.length()
                && letters.equals(new String(head, at, letters.length(), StandardCharsets.US_ASCII));
    }
}
