package io.workstream.connector.ra.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a message is made of. Whoever maps messages keeps to the limits, so a wrong length is a mistake of ours and
 * an IllegalArgumentException. Characters are Unicode code points.
 */
final class Limits {

    private Limits() {}

    /** Present, not blank, and at most as long as said. */
    static void require(String what, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new IllegalArgumentException(what + " has " + length + " characters, more than " + longest);
        }
    }

    /** The same where there may be none. */
    static void requireIfPresent(String what, @Nullable String text, int longest) {
        if (text != null) {
            require(what, text, longest);
        }
    }

    /** From one to so many. */
    static void requireCount(String what, List<?> items, int most) {
        if (items.isEmpty() || items.size() > most) {
            throw new IllegalArgumentException(what + ": " + items.size() + ", not 1 to " + most);
        }
    }

    /** On the globe. */
    static void requirePlace(double latitude, double longitude) {
        // The negated form refuses NaN as well.
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place on the globe");
        }
    }
}
