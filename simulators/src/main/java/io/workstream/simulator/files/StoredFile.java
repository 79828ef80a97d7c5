package io.workstream.simulator.files;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** A file on disk: size in bytes, SHA-256 in hex, and the type that its bringer claimed for it. */
public record StoredFile(String id, String fileName, String mimeType, long size, String sha256, @JsonIgnore Path path) {

    /** As webhooks write it. */
    public String sha256Base64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }

    /** The type without parameters, in small letters. */
    public String plainType() {
        return mimeType.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether this is a moving WebP picture: the extended header has the animation flag set. */
    @JsonIgnore
    public boolean isAnimated() {
        byte[] head = head(21);
        return head.length == 21
                && new String(head, 8, 8, StandardCharsets.ISO_8859_1).equals("WEBPVP8X")
                && (head[20] & 2) != 0;
    }

    /** The first bytes, fewer when the file is shorter. */
    public byte[] head(int length) {
        try (InputStream content = Files.newInputStream(path)) {
            return content.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
