package io.workstream.connector.ra.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a customer can say or do towards an operator. */
public sealed interface CustomerContent {

    /** A text, not blank. */
    record Text(String body) implements CustomerContent {

        public Text {
            Limits.require("text", body, Integer.MAX_VALUE);
        }
    }

    /** A file with its caption, if it has one. */
    record File(FileKind kind, FileLink link, @Nullable String caption) implements CustomerContent {

        public File {
            Limits.requireIfPresent("caption", caption, Integer.MAX_VALUE);
        }
    }

    /** As what a file is shown to the operator. */
    enum FileKind {
        PHOTO,
        VIDEO,
        AUDIO,
        DOCUMENT,
        STICKER
    }

    /**
     * Where the operator's side fetches a file, without credentials.
     *
     * @param url open to whoever knows it
     * @param name as the operator sees it
     * @param mimeType without parameters, if known
     * @param size in bytes, if known
     * @param shape what is known about how it looks or sounds
     */
    record FileLink(URI url, String name, @Nullable String mimeType, @Nullable Long size, Shape shape) {

        public FileLink {
            Limits.require("file name", name, OutboundContent.Media.LONGEST_FILENAME);
            if (!url.isAbsolute()) {
                throw new IllegalArgumentException("a file's address must be absolute");
            }
            if (size != null && size < 0) {
                throw new IllegalArgumentException("a negative size");
            }
        }

        /** The address is a secret. */
        @Override
        public String toString() {
            return "FileLink[" + mimeType + ", " + size + " bytes]";
        }
    }

    /** Width and height in pixels and length in whole seconds, as far as they are known. */
    record Shape(@Nullable Integer width, @Nullable Integer height, @Nullable Integer seconds) {

        /** Of a file about which nothing more is known. */
        public static final Shape UNKNOWN = new Shape(null, null, null);

        public Shape {
            requireNotNegative(width);
            requireNotNegative(height);
            requireNotNegative(seconds);
        }

        private static void requireNotNegative(@Nullable Integer value) {
            if (value != null && value < 0) {
                throw new IllegalArgumentException("a negative measure");
            }
        }
    }

    /** A place, in degrees, with what it is called, if known. */
    record Location(double latitude, double longitude, @Nullable String title) implements CustomerContent {

        public Location {
            Limits.requirePlace(latitude, longitude);
            Limits.requireIfPresent("title", title, Integer.MAX_VALUE);
        }
    }

    /** The customer has read the operator's message of this id. */
    record Seen(String messageId) implements CustomerContent {

        public Seen {
            Limits.require("message id", messageId, Integer.MAX_VALUE);
        }
    }

    /** The customer is writing; with what is written so far, if known. */
    record Typing(@Nullable String soFar) implements CustomerContent {}

    /** The customer's answer to the question how good it was. */
    record Rating(int value) implements CustomerContent {}

    /** The dialogue begins. */
    record Started() implements CustomerContent {}

    /** The dialogue ends. */
    record Stopped() implements CustomerContent {}
}
