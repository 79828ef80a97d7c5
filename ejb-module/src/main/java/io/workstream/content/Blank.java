package io.workstream.content;

import org.jspecify.annotations.Nullable;

/**
 * Whether a text shows anything. White space shows nothing, and neither do spaces that do not break, characters without a
 * width, marks of direction, and letters that are drawn as nothing: a message of these alone is an empty bubble.
 */
public final class Blank {

    /** Not among the spaces and formats of Unicode, and drawn as nothing all the same. */
    private static final String DRAWN_AS_NOTHING =
            "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_VARIATION_OF_IDEOGRAPHS = 0xE0FFF;

    private Blank() {}

    /** Whether there is nothing to see. */
    public static boolean is(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Blank::invisible);
    }

    private static boolean invisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || point >= FIRST_VARIATION && point <= LAST_VARIATION
                || point >= FIRST_TAG && point <= LAST_VARIATION_OF_IDEOGRAPHS
                || DRAWN_AS_NOTHING.indexOf(point) >= 0;
    }
}
