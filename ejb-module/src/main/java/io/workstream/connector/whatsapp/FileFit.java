package io.workstream.connector.whatsapp;

import io.workstream.connector.ra.api.MediaKind;
import io.workstream.content.Content.Media.Form;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaTraits;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large files may be that WhatsApp carries, and as what one can be sent over the Cloud API (sending, "limits"): what
 * does not fit its own kind goes as a document.
 */
final class FileFit {

    private static final long MB = 1 << 20;
    static final long MOST_IMAGE = 5 * MB;
    static final long MOST_SOUND = 16 * MB;
    static final long MOST_VIDEO = 16 * MB;
    static final long MOST_DOCUMENT = 100 * MB;
    static final long MOST_STICKER = 100 << 10;
    static final long MOST_ANIMATED_STICKER = 500 << 10;

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/3gpp");
    private static final String OPUS = "audio/ogg";
    private static final String SOUND_IN_MP4 = "audio/mp4";
    private static final Set<String> SOUNDS = Set.of("audio/aac", "audio/amr", "audio/mpeg", SOUND_IN_MP4, OPUS);

    private static final String AAC = "audio/mp4a";

    /** The codecs within a film: H.264 under either of its names, and AAC. */
    private static final Set<String> FILM_TRACKS = Set.of("video/avc1", "video/avc3", AAC);

    private static final int STICKER_SIDE = 512;

    private FileFit() {}

    /**
     * The most bytes that WhatsApp carries of such a file.
     *
     * @param animated whether it is a picture that moves
     */
    static long most(Form form, boolean animated) {
        return switch (form) {
            case PHOTO -> MOST_IMAGE;
            case VIDEO -> MOST_VIDEO;
            case AUDIO, VOICE -> MOST_SOUND;
            case STICKER -> animated ? MOST_ANIMATED_STICKER : MOST_STICKER;
            case DOCUMENT -> MOST_DOCUMENT;
        };
    }

    /**
     * As what a file goes; empty when WhatsApp takes it as nothing, and only a link is left.
     *
     * @param form how its sender meant it
     * @param mimeType by its bytes
     * @param traits by its bytes, too
     * @param size in bytes
     */
    static Optional<MediaKind> kind(Form form, String mimeType, MediaTraits traits, long size) {
        MediaKind own =
                switch (form) {
                    case PHOTO -> IMAGES.contains(mimeType) && size <= MOST_IMAGE ? MediaKind.IMAGE : null;
                    case VIDEO -> film(mimeType, traits) && size <= MOST_VIDEO ? MediaKind.VIDEO : null;
                    case AUDIO -> sound(mimeType, traits) && size <= MOST_SOUND ? MediaKind.AUDIO : null;
                    case VOICE -> voice(mimeType, traits, size);
                    case STICKER -> sticker(mimeType, traits, size);
                    case DOCUMENT -> null;
                };
        return Optional.ofNullable(own)
                .or(() -> size <= MOST_DOCUMENT ? Optional.of(MediaKind.DOCUMENT) : Optional.empty());
    }

    /** As what a stored file is shown just as it is meant; empty when it would only go as a document or a link. */
    static Optional<MediaKind> own(Form form, MediaFile file) {
        MediaKind meant = MediaKind.valueOf(form == Form.PHOTO ? MediaKind.IMAGE.name() : form.name());
        return kind(form, file).filter(meant::equals);
    }

    /** As what a stored file goes; empty when WhatsApp takes it as nothing. */
    static Optional<MediaKind> kind(Form form, MediaFile file) {
        String mimeType = Objects.requireNonNull(file.mimeType(), "type of a stored file");
        long size = Objects.requireNonNull(file.sizeBytes(), "size of a stored file");
        return kind(form, mimeType, file.traits(), size);
    }

    /** One film, with one sound or without, and nothing that phones do not play. */
    private static boolean film(String mimeType, MediaTraits traits) {
        List<String> tracks = traits.tracks();
        return VIDEOS.contains(mimeType)
                && FILM_TRACKS.containsAll(tracks)
                && tracks.stream().anyMatch(track -> !track.equals(AAC))
                && tracks.stream().filter(AAC::equals).count() <= 1;
    }

    private static boolean sound(String mimeType, MediaTraits traits) {
        return SOUNDS.contains(mimeType)
                && (!mimeType.equals(SOUND_IN_MP4) || traits.tracks().equals(List.of(AAC)));
    }

    /** Only Opus in Ogg is played as a recording of a voice. */
    private static @Nullable MediaKind voice(String mimeType, MediaTraits traits, long size) {
        if (!sound(mimeType, traits) || size > MOST_SOUND) {
            return null;
        }
        return mimeType.equals(OPUS) ? MediaKind.VOICE : MediaKind.AUDIO;
    }

    /** A WebP that is no sticker is a document: as a picture WhatsApp takes only JPEG and PNG. */
    private static @Nullable MediaKind sticker(String mimeType, MediaTraits traits, long size) {
        boolean square = traits.width() == STICKER_SIDE && traits.height() == STICKER_SIDE;
        if (mimeType.equals("image/webp") && square && size <= most(Form.STICKER, traits.animated())) {
            return MediaKind.STICKER;
        }
        return IMAGES.contains(mimeType) && size <= MOST_IMAGE ? MediaKind.IMAGE : null;
    }
}
