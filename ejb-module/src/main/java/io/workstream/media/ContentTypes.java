package io.workstream.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its bytes; its name only decides between types that share a container. */
final class ContentTypes {

    private static final Tika TIKA = new Tika();
    private static final int HEAD = 64;
    private static final Set<String> SHOWN_INLINE = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "audio/mpeg",
            "audio/mp4",
            "audio/aac",
            "audio/amr",
            "audio/ogg",
            "audio/opus",
            "audio/vorbis",
            "audio/wav",
            "audio/x-wav",
            "video/mp4",
            "video/3gpp",
            "video/webm",
            "video/quicktime");

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    /** Types that never hold a page. Tables and letters of old often are one, under the ending of their program. */
    private static final Pattern NO_PAGES = Pattern.compile("(image|audio|video)/.+"
            + "|application/(pdf|zip|x-7z-compressed|x-rar-compressed|vnd\\.(openxmlformats|oasis).+)");

    private static final String OPUS_IN_OGG = "audio/ogg";
    private static final String VORBIS_IN_OGG = "audio/vorbis";
    private static final String ANY_OGG = "application/ogg";

    private static final Set<String> MP4 =
            Set.of("video/mp4", "audio/mp4", "video/3gpp", "audio/3gpp", "video/quicktime", "video/x-m4v");

    private static final Set<String> UNDECIDED =
            Set.of("application/mp4", "video/mp4", "video/3gpp", "application/x-matroska", "video/x-matroska");

    private ContentTypes() {}

    /** The type of these bytes, without parameters; reads only their beginning. The stream must support marks. */
    static String detect(InputStream bytes, @Nullable String fileName, @Nullable String announced) throws IOException {
        bytes.mark(HEAD);
        String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        bytes.reset();
        String found = usual(found(bytes, fileName, head));
        if (head.startsWith("OggS")) {
            return ogg(found, head);
        }
        // These containers may hold sound alone or pictures too: there the sender knows better.
        String said = announced == null ? found : usual(bare(announced));
        return UNDECIDED.contains(found) && container(found).equals(container(said)) ? said : found;
    }

    /**
     * What lies in Ogg is called what its first page says, whatever its name and its sender say. Of sound only Opus and
     * Vorbis are told: nobody plays anything else, nor what breaks off before its codec.
     */
    private static String ogg(String found, String head) {
        if (head.contains("OpusHead")) {
            return OPUS_IN_OGG;
        }
        if (head.contains("\1vorbis")) {
            return VORBIS_IN_OGG;
        }
        return found.startsWith("audio/") ? ANY_OGG : found;
    }

    /** Films without a name are taken for QuickTime, whose container they share, unless their brand is looked at. */
    private static String found(InputStream bytes, @Nullable String fileName, String head) throws IOException {
        String found = bare(fileName == null ? TIKA.detect(bytes) : TIKA.detect(bytes, fileName));
        boolean branded = head.startsWith("ftyp", 4) && !head.startsWith("qt  ", 8);
        return branded && found.equals("video/quicktime") ? "video/mp4" : found;
    }

    /** Whether a browser may show it within a page of ours: pictures, sound and films, nothing that could run. */
    static boolean shownInline(String mimeType) {
        return SHOWN_INLINE.contains(mimeType);
    }

    /** Whether it is a container of the MP4 family, which holds tracks of any codec. */
    static boolean mp4(String mimeType) {
        return MP4.contains(mimeType);
    }

    /** A film that nobody can see is a sound, whatever its name and its sender say. */
    static String ofTracks(String mimeType, List<String> tracks) {
        boolean heardOnly = !tracks.isEmpty() && tracks.stream().allMatch(track -> track.startsWith("audio/"));
        return heardOnly && mimeType.equals("video/mp4") ? "audio/mp4" : mimeType;
    }

    /** Whether it is the type of a page of the web. */
    static boolean webPage(String mimeType) {
        return PAGES.contains(mimeType);
    }

    /** Whether a file of this name is certainly no page. */
    static boolean namesNoPage(String fileName) {
        return NO_PAGES.matcher(bare(TIKA.detect(fileName))).matches();
    }

    /** The type in lower case, without parameters. */
    static String bare(String mimeType) {
        int semicolon = mimeType.indexOf(';');
        String type = semicolon < 0 ? mimeType : mimeType.substring(0, semicolon);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    /** One name for types that have several. */
    private static String usual(String type) {
        return switch (type) {
            case "audio/x-m4a", "audio/m4a" -> "audio/mp4";
            case "audio/x-aac" -> "audio/aac";
            case "audio/opus" -> "audio/ogg";
            case "image/jpg" -> "image/jpeg";
            default -> type;
        };
    }

    private static String container(String type) {
        return switch (type) {
            case "video/mp4", "audio/mp4", "audio/x-m4a", "video/x-m4v", "application/mp4" -> "mp4";
            case "video/3gpp", "audio/3gpp" -> "3gp";
            case "video/webm", "audio/webm", "application/x-matroska", "video/x-matroska" -> "webm";
            default -> type;
        };
    }
}
