package io.workstream.connector.jivo;

import io.workstream.connector.ra.api.CustomerContent;
import io.workstream.connector.ra.api.CustomerContent.FileKind;
import io.workstream.connector.ra.api.CustomerContent.FileLink;
import io.workstream.connector.ra.api.CustomerContent.Shape;
import io.workstream.content.Content;
import io.workstream.content.ContentWords;
import io.workstream.media.MediaFailure;
import io.workstream.media.MediaFile;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a part that {@link JivoParts} made into the wire's own types. */
final class ChatContent {

    /**
     * Where a file of ours is fetched.
     *
     * @param words says so in the workspace's language
     */
    record Link(URI address, ContentWords words) {

        private FileLink to(MediaFile file) {
            return new FileLink(address, file.nameOrMade(), file.mimeType(), file.sizeBytes(), Shape.UNKNOWN);
        }

        private String line(MediaFile file) {
            return words.link(file.fileName(), address);
        }
    }

    private ChatContent() {}

    /**
     * The part as the wire takes it.
     *
     * @throws IllegalArgumentException for a file, which needs its link, and for a kind that is never a part
     */
    static CustomerContent of(Content part) {
        if (part instanceof Content.Text text) {
            return new CustomerContent.Text(text.text());
        }
        if (part instanceof Content.Location place) {
            return new CustomerContent.Location(place.latitude(), place.longitude(), place.name());
        }
        if (part instanceof Content.Rating rating && rating.value() != null) {
            return new CustomerContent.Rating(rating.value());
        }
        throw new IllegalArgumentException("no part for Jivo: " + part.code());
    }

    /**
     * The ways to hand over a file that Jivo fetches under a link of ours, the best first; the last is the mere link.
     *
     * @param file that is stored
     * @param limits leave out what is too large of its kind
     */
    static List<CustomerContent> ways(Content.Media media, MediaFile file, Link link, JivoLimits limits) {
        long size = Objects.requireNonNull(file.sizeBytes(), "size of a stored file");
        Stream<CustomerContent> files = kinds(kind(media.form(), file.mimeType())).stream()
                .filter(kind -> limits.allow(kind, size))
                .map(kind -> new CustomerContent.File(kind, link.to(file), media.caption()));
        return Stream.concat(files, Stream.of(beside(link.line(file), media))).toList();
    }

    /** As what a file may go, the best first. */
    private static List<FileKind> kinds(FileKind own) {
        return switch (own) {
            case STICKER -> List.of(FileKind.STICKER, FileKind.PHOTO);
            case AUDIO, VIDEO -> List.of(own, FileKind.DOCUMENT);
            case PHOTO, DOCUMENT -> List.of(own);
        };
    }

    /** What the operator is told of a file that could not be had, beside its caption. */
    static CustomerContent without(Content.Media media, @Nullable MediaFile file, ContentWords words) {
        MediaFailure failure = file == null ? null : file.failure();
        Content notice =
                new Content.Notice(Content.Notice.Subject.FILE_UNAVAILABLE, failure == null ? null : failure.code());
        return beside(words.of(notice).orElseThrow(), media);
    }

    /** A line below a file's caption, in place of the file. */
    private static CustomerContent beside(String line, Content.Media media) {
        String caption = media.caption();
        return new CustomerContent.Text(caption == null ? line : caption + "\n" + line);
    }

    /** A file that is not what its sender calls it goes as a document, which nobody tries to show. */
    private static FileKind kind(Content.Media.Form form, @Nullable String mimeType) {
        return switch (form) {
            case PHOTO -> is("image/", mimeType) ? FileKind.PHOTO : FileKind.DOCUMENT;
            case VIDEO -> is("video/", mimeType) ? FileKind.VIDEO : FileKind.DOCUMENT;
            case AUDIO, VOICE -> is("audio/", mimeType) ? FileKind.AUDIO : FileKind.DOCUMENT;
            case STICKER -> is("image/", mimeType) ? FileKind.STICKER : FileKind.DOCUMENT;
            case DOCUMENT -> FileKind.DOCUMENT;
        };
    }

    private static boolean is(String family, @Nullable String mimeType) {
        return mimeType == null || mimeType.startsWith(family);
    }
}
