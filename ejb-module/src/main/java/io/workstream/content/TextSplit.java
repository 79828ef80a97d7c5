package io.workstream.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long text on word edges into parts that a receiver takes. Together the parts are the text, but for a run of white
 * space as long as a part: receivers refuse a part of nothing else, so it is left out.
 */
public final class TextSplit {

    private TextSplit() {}

    /**
     * The parts in order, none of them blank, each of 1 to {@code longest} characters (UTF-16 units) and never ending in
     * half of a surrogate pair. A part ends behind white space if there is any in its second half.
     */
    public static List<String> split(String text, int longest) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.length() - from > longest ? edge(text, from, from + longest) : text.length();
            String part = text.substring(from, end);
            if (!Blank.is(part)) {
                parts.add(part);
            }
            from = end;
        }
        return parts;
    }

    private static int edge(String text, int from, int limit) {
        for (int end = limit; end > from + (limit - from) / 2; end--) {
            if (Character.isWhitespace(text.charAt(end - 1))) {
                return end;
            }
        }
        boolean inPair = Character.isHighSurrogate(text.charAt(limit - 1));
        return inPair && limit - 1 > from ? limit - 1 : limit;
    }
}
