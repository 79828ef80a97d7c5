package io.workstream.media;

import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Names of files that came from outside, made safe for headers, disks and eyes. */
final class FileNames {

    private static final int LONGEST = 200;
    // Control and format characters (which turn reading direction round), and what paths and headers are made of.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}/\\\\:*?\"<>|]+");

    private FileNames() {}

    /** The last segment of the name without unsafe characters, at most 200 long with its ending kept; null when nothing is left. */
    static @Nullable String safe(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = UNSAFE.matcher(last).replaceAll("_").strip();
        String bare = clean.replaceFirst("^[._ ]+", "");
        return bare.isEmpty() ? null : shortened(bare);
    }

    /** A name for a file that has none. */
    static String made(UUID id, @Nullable String mimeType) {
        return id + extension(mimeType);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        int whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, whole).stripTrailing() + ending;
    }

    private static String extension(@Nullable String mimeType) {
        try {
            return mimeType == null
                    ? ""
                    : MimeTypes.getDefaultMimeTypes().forName(mimeType).getExtension();
        } catch (MimeTypeException unknown) {
            return "";
        }
    }
}
