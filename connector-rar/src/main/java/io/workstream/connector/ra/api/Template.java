package io.workstream.connector.ra.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message that the provider has approved beforehand, with its gaps filled: the only kind that may open a dialogue.
 *
 * @param name of the approved template
 * @param language such as {@code ru} or {@code en_US}, exactly as approved
 * @param header fills the header's gap or brings its file; absent when the template has no such gap
 * @param body fills the gaps of the text, in their order
 * @param buttons fills what varies in buttons
 */
public record Template(
        String name, String language, @Nullable Value header, List<Value> body, List<ButtonValue> buttons)
        implements OutboundContent {

    public static final int MOST_BUTTONS = 10;

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,2}");

    public Template {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a template");
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("no language of a template");
        }
        body = List.copyOf(body);
        buttons = List.copyOf(buttons);
        if (body.stream().anyMatch(value -> !(value instanceof TextValue))) {
            throw new IllegalArgumentException("only texts fill the gaps of a text");
        }
    }

    /** What fills a gap. */
    public sealed interface Value permits TextValue, MediaValue {}

    /**
     * A text for a gap.
     *
     * @param gap name of the gap, where the template names its gaps instead of numbering them
     * @param text 1 to 1024 characters
     */
    public record TextValue(@Nullable String gap, String text) implements Value {

        public static final int LONGEST = 1024;

        public TextValue {
            Limits.requireIfPresent("gap", gap, 64);
            Limits.require("value", text, LONGEST);
        }

        /** For a numbered gap. */
        public static TextValue of(String text) {
            return new TextValue(null, text);
        }
    }

    /**
     * An uploaded file for a header.
     *
     * @param kind image, video or document
     * @param filename with documents only
     */
    public record MediaValue(MediaKind kind, String mediaId, @Nullable String filename) implements Value {

        private static final Set<MediaKind> ALLOWED = EnumSet.of(MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.DOCUMENT);

        public MediaValue {
            if (!ALLOWED.contains(kind)) {
                throw new IllegalArgumentException("no header holds " + kind);
            }
            Limits.require("media id", mediaId, 200);
            Limits.requireIfPresent("filename", filename, Media.LONGEST_FILENAME);
            if (filename != null && kind != MediaKind.DOCUMENT) {
                throw new IllegalArgumentException(kind + " has no filename");
            }
        }
    }

    /**
     * What varies in a button.
     *
     * @param kind of the button
     * @param index from 0, as the template counts its buttons
     * @param value the end of a link, or what comes back when a quick reply is pressed
     */
    public record ButtonValue(ButtonKind kind, int index, String value) {

        public static final int LONGEST = 2000;

        public ButtonValue {
            if (index < 0 || index >= MOST_BUTTONS) {
                throw new IllegalArgumentException("a template has no button " + index);
            }
            Limits.require("value of a button", value, LONGEST);
        }
    }

    /** The kinds of button in which something varies. */
    public enum ButtonKind {
        URL,
        QUICK_REPLY
    }
}
