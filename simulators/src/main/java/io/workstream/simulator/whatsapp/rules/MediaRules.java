package io.workstream.simulator.whatsapp.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.Signatures;
import io.workstream.simulator.files.StoredFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules for files: how a message names them, and which types and sizes each kind of message takes. */
public final class MediaRules {

    /** Largest upload of all, in bytes: that of a document. */
    public static final long LARGEST = 100L << 20;

    private static final int LONGEST_CAPTION = 1024;
    private static final int STICKER_SIDE = 512;
    private static final long STILL_STICKER = 100L << 10;
    private static final long MOVING_STICKER = 500L << 10;
    private static final long PICTURE = 5L << 20;
    private static final long FILM = 16L << 20;
    private static final Map<String, List<String>> TYPES = Map.of(
            "image", List.of("image/jpeg", "image/png"),
            "video", List.of("video/mp4", "video/3gpp"),
            "audio", List.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
            "sticker", List.of("image/webp"));
    private static final Map<String, Set<String>> CODECS =
            Map.of("video", Set.of("avc1", "avc3", "mp4a"), "audio", Set.of("mp4a"));
    private static final Map<String, List<String>> EXTRAS = Map.of(
            "image", List.of("caption"),
            "video", List.of("caption"),
            "audio", List.of("voice"),
            "document", List.of("caption", "filename"));

    private MediaRules() {}

    static Content read(String kind, Fields media, Account account) {
        Stream<String> fields = Stream.concat(Stream.of("id", "link"), EXTRAS.getOrDefault(kind, List.of()).stream());
        media.only(fields.toArray(String[]::new)).maybeFlag("voice");
        StoredFile file = file(media, account);
        String caption = media.has("caption") ? media.text("caption", LONGEST_CAPTION) : "";
        media.maybeText("filename", 240);
        return Content.of(kind, caption, media.node()).with(file);
    }

    /** Exactly one of id and link; the file of an id is known, that of a link comes later. */
    static @Nullable StoredFile file(Fields media, Account account) {
        if (media.has("id") == media.has("link")) {
            throw media.has("id")
                    ? GraphError.badParameter("Only one of id and link may be given on " + media.name("id"))
                    : GraphError.missing("One of the parameters id and link is required on " + media.name("id"));
        }
        if (media.has("id")) {
            String id = media.text("id", 100);
            return account.media(id)
                    .orElseThrow(() -> GraphError.badParameter("Param " + media.name("id")
                            + " is not a valid whatsapp business account media attachment ID"));
        }
        if (!media.text("link", 2048).matches("https?://[^/\\s]+(/\\S*)?")) {
            throw GraphError.badParameter("Param " + media.name("link") + " is not a valid URI.");
        }
        return null;
    }

    /** The link that Meta has to fetch before it can send. */
    public static Optional<String> link(ObjectNode media) {
        return Optional.ofNullable(media.path("link").textValue());
    }

    /** Why Meta cannot send this file as that kind of message. */
    public static Optional<String> complaint(String kind, StoredFile file) {
        List<String> types = TYPES.get(kind);
        if (types != null && !types.contains(file.plainType())) {
            return Optional.of("Unsupported " + kind + " mime type " + file.mimeType() + ". Please use one of "
                    + String.join(", ", types) + ".");
        }
        if (types != null && !Signatures.fit(file)) {
            return Optional.of("The file is not of the mime type " + file.mimeType() + " that was given for it.");
        }
        if (file.size() == 0) {
            return Optional.of("The file is empty.");
        }
        long most = limit(kind, file);
        if (file.size() > most) {
            return Optional.of("The file has " + file.size() + " bytes, but " + kind + " takes at most " + most + ".");
        }
        if (types != null && !Signatures.holdsOnly(file, CODECS.getOrDefault(kind, Set.of()))) {
            return Optional.of("The file must hold nothing but " + CODECS.get(kind) + ".");
        }
        if (kind.equals("sticker") && !Signatures.isSquareWebP(file, STICKER_SIDE)) {
            return Optional.of("A sticker must be 512x512 pixels.");
        }
        return Optional.empty();
    }

    /** Which types a kind of message takes, empty when any. */
    public static List<String> types(String kind) {
        return TYPES.getOrDefault(kind, List.of());
    }

    private static long limit(String kind, StoredFile file) {
        return switch (kind) {
            case "image" -> PICTURE;
            case "video", "audio" -> FILM;
            case "sticker" -> file.isAnimated() ? MOVING_STICKER : STILL_STICKER;
            default -> LARGEST;
        };
    }

    /** Whether it is a type as a multipart form may state it. */
    public static boolean isType(String type) {
        return type.matches("[a-z0-9]+/[A-Za-z0-9.+-]+(; ?[a-z]+=\"?[A-Za-z0-9.,-]+\"?)*")
                && !Arrays.asList("multipart", "message").contains(type.split("/", 2)[0]);
    }
}
