package io.workstream.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a long text on word edges into parts that a receiver takes. Together the parts are the text, but for a run of white
 * space as long as a part: receivers refuse a part of nothing else, so it is left out.
 */
public final class TextSplit {

    private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");

    private static final Pattern NUMBER = Pattern.compile("\\h*[0-9]{1,9}[.)]\\h+");

    private TextSplit() {}

    /**
     * The parts in order, none of them blank, each of 1 to {@code longest} characters (UTF-16 units) and never ending within
     * what readers see as one character, such as a family of emoji, unless that alone is longer. A part ends behind white
     * space if there is any in its second half, but never between a number at the beginning of a line and what it counts.
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

    /** The number of a line in a list stays with what it counts. */
    private static int beforeNumber(String text, int from, int end) {
        int line = text.lastIndexOf('\n', end - 2) + 1;
        return line > from && NUMBER.matcher(text.substring(line, end)).matches() ? line : end;
    }

    private static int edge(String text, int from, int limit) {
        for (int end = limit; end > from + (limit - from) / 2; end--) {
            if (Character.isWhitespace(text.charAt(end - 1))) {
                return beforeNumber(text, from, end);
            }
        }
        int end = from;
        Matcher seen = SEEN_AS_ONE.matcher(text).region(from, text.length());
        while (seen.find() && seen.end() <= limit) {
            end = seen.end();
        }
        if (end > from) {
            return end;
        }
        boolean inPair = Character.isHighSurrogate(text.charAt(limit - 1));
        return inPair && limit - 1 > from ? limit - 1 : limit;
    }
}
