package io.workstream.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How a stored file is handed to a browser.
 *
 * @param contentType what it is declared as
 * @param size in bytes
 * @param disposition shown in place only when nothing in it could run
 */
public record ServedMedia(MediaFile file, String contentType, long size, String disposition) {

    private static final String ANY_BYTES = "application/octet-stream";

    /** A stored file. */
    public static ServedMedia of(MediaFile file) {
        String type = Objects.requireNonNullElse(file.mimeType(), ANY_BYTES);
        boolean inline = ContentTypes.shownInline(type);
        // What could run in a browser is not even called by its name.
        String declared = inline || !type.startsWith("text/") && !type.contains("xml") && !type.contains("script")
                ? type
                : ANY_BYTES;
        return new ServedMedia(
                file,
                declared,
                Objects.requireNonNull(file.sizeBytes(), "size of a stored file"),
                (inline ? "inline" : "attachment") + named(file.nameOrMade()));
    }

    /** The name twice: as plain ASCII for the old and in full for all others (RFC 6266). */
    private static String named(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "; filename=\"" + ascii + "\"; filename*=UTF-8''" + full;
    }
}
