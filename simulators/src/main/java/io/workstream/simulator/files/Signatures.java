package io.workstream.simulator.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Tells by the first bytes whether a file can be what it is said to be. */
public final class Signatures {

    private Signatures() {}

    /** True also for types that have no known beginning. */
    public static boolean fit(StoredFile file) {
        byte[] head = file.head(64);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return switch (file.plainType()) {
            case "image/jpeg" -> text.startsWith("\u00ff\u00d8\u00ff");
            case "image/png" -> text.startsWith("\u0089PNG");
            case "image/webp" -> text.startsWith("RIFF") && text.startsWith("WEBP", 8);
            case "video/mp4", "video/3gpp", "audio/mp4" -> text.startsWith("ftyp", 4);
            case "audio/ogg" -> text.startsWith("OggS") && text.contains("OpusHead");
            case "audio/mpeg" -> text.startsWith("ID3") || synchronised(head, 0xe0);
            case "audio/aac" -> synchronised(head, 0xf0);
            case "audio/amr" -> text.startsWith("#!AMR");
            case "application/pdf" -> text.startsWith("%PDF");
            default -> true;
        };
    }

    /** Whether all that a film or a sound of the MP4 family holds is of these codecs; true of any other file. */
    public static boolean holdsOnly(StoredFile file, Set<String> codecs) {
        List<String> found = file.plainType().matches("(video|audio)/(mp4|3gpp)") ? MovieCodecs.of(file) : null;
        return found == null || !found.isEmpty() && codecs.containsAll(found);
    }

    /** Whether a WebP picture has the given width and height. */
    public static boolean isSquareWebP(StoredFile file, int side) {
        byte[] head = file.head(30);
        if (head.length < 30) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int width;
        int height;
        switch (new String(head, 12, 4, StandardCharsets.ISO_8859_1)) {
            case "VP8X" -> {
                width = (bytes.getInt(24) & 0xffffff) + 1;
                height = (bytes.getInt(26) >> 8 & 0xffffff) + 1;
            }
            case "VP8L" -> {
                width = (bytes.getInt(21) & 0x3fff) + 1;
                height = (bytes.getInt(21) >> 14 & 0x3fff) + 1;
            }
            default -> {
                width = bytes.getShort(26) & 0x3fff;
                height = bytes.getShort(28) & 0x3fff;
            }
        }
        return width == side && height == side;
    }

    private static boolean synchronised(byte[] head, int mask) {
        return head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & mask) == mask;
    }
}
