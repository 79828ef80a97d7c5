package io.workstream.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much memory the server has for objects, taken whole at the start.
 *
 * @param megabytes for all of them
 */
record Heap(int megabytes) {

    static final String USUAL = "768m";

    private static final int LEAST = 256;
    private static final int MOST = 64 << 10;
    private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,5})([mMgG])");

    /** From a value that was checked, such as {@code 768m} or {@code 2g}. */
    static Heap of(String value) {
        Matcher matcher = FORMAT.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no size of a heap: " + value);
        }
        int number = Integer.parseInt(matcher.group(1));
        return new Heap(matcher.group(2).equalsIgnoreCase("g") ? number << 10 : number);
    }

    /** Whether the value names a heap that the product can work with. */
    static boolean isRight(String value) {
        if (!FORMAT.matcher(value).matches()) {
            return false;
        }
        int megabytes = of(value).megabytes();
        return megabytes >= LEAST && megabytes <= MOST;
    }

    /** For objects that were just made: most die there, so it is more than half. */
    int young() {
        return megabytes * 13 / 24;
    }
}
