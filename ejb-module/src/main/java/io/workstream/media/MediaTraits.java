package io.workstream.media;

import java.util.List;

/**
 * What the bytes of a file tell beside its type, as far as receivers ask for it.
 *
 * @param animated whether it is a picture that moves
 * @param width of a WebP picture in pixels, 0 of anything else
 * @param height likewise
 * @param tracks what a film or a sound in a container of the MP4 family holds, such as {@code video/avc1} and {@code
 *     audio/mp4a}; none of anything else, nor where the container could not be read
 */
public record MediaTraits(boolean animated, int width, int height, List<String> tracks) {

    /** Nothing worth telling. */
    public static final MediaTraits NONE = new MediaTraits(false, 0, 0, List.of());

    /** What may be changed by nobody. */
    public MediaTraits {
        tracks = List.copyOf(tracks);
    }

    /** Of a picture. */
    public static MediaTraits picture(boolean animated, int width, int height) {
        return new MediaTraits(animated, width, height, List.of());
    }

    /** Of a film or a sound. */
    public static MediaTraits film(List<String> tracks) {
        return new MediaTraits(false, 0, 0, tracks);
    }
}
