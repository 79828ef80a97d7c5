package io.workstream.content;

import org.jspecify.annotations.Nullable;

/** Makes any text storable: PostgreSQL takes neither NUL nor half of a surrogate pair. */
public final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** The text with U+FFFD in place of what cannot be stored; null stays null. */
    public static @Nullable String of(@Nullable String text) {
        return text == null ? null : cleaned(text);
    }

    /** The text with U+FFFD in place of what cannot be stored. */
    public static String cleaned(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            if (storable(text, i)) {
                continue;
            }
            if (clean == null) {
                clean = new StringBuilder(text);
            }
            clean.setCharAt(i, REPLACEMENT);
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean storable(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c != 0;
    }
}
