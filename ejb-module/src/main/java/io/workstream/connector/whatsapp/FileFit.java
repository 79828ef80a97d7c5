package io.workstream.connector.whatsapp;

import io.workstream.connector.ra.api.MediaKind;
import io.workstream.content.Content.Media.Form;
import io.workstream.media.MediaFile;
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
    private static final Set<String> SOUNDS =
            Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus");

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
     * @param animated whether it is a picture that moves
     * @param size in bytes
     */
    static Optional<MediaKind> kind(Form form, String mimeType, boolean animated, long size) {
        MediaKind own =
                switch (form) {
                    case PHOTO -> IMAGES.contains(mimeType) && size <= MOST_IMAGE ? MediaKind.IMAGE : null;
                    case VIDEO -> VIDEOS.contains(mimeType) && size <= MOST_VIDEO ? MediaKind.VIDEO : null;
                    case AUDIO -> SOUNDS.contains(mimeType) && size <= MOST_SOUND ? MediaKind.AUDIO : null;
                    case VOICE -> voice(mimeType, size);
                    case STICKER -> sticker(mimeType, animated, size);
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
        return kind(form, mimeType, file.animated(), size);
    }

    /** Only Opus in Ogg is played as a recording of a voice. */
    private static @Nullable MediaKind voice(String mimeType, long size) {
        if (!SOUNDS.contains(mimeType) || size > MOST_SOUND) {
            return null;
        }
        return mimeType.equals("audio/ogg") || mimeType.equals("audio/opus") ? MediaKind.VOICE : MediaKind.AUDIO;
    }

    private static @Nullable MediaKind sticker(String mimeType, boolean animated, long size) {
        if (mimeType.equals("image/webp") && size <= most(Form.STICKER, animated)) {
            return MediaKind.STICKER;
        }
        return IMAGES.contains(mimeType) && size <= MOST_IMAGE ? MediaKind.IMAGE : null;
    }
}
