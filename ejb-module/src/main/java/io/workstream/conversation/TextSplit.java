package io.workstream.conversation;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text on word edges into parts that a receiver takes. */
final class TextSplit {

    private TextSplit() {}

    /**
     * The parts in order, each of 1 to {@code longest} characters (UTF-16 units) and never ending in half of a surrogate
     * pair. A text that fits is left as it is. Otherwise a part ends before white space if there is any in its second half,
     * and white space at both ends and at the cuts is dropped: a part of nothing else would be refused by the receiver.
     */
    static List<String> split(String text, int longest) {
        if (text.length() <= longest) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int end = text.stripTrailing().length();
        int from = behindSpace(text, 0);
        while (from < end) {
            int cut = end - from > longest ? edge(text, from, from + longest) : end;
            parts.add(text.substring(from, cut).stripTrailing());
            from = behindSpace(text, cut);
        }
        return parts;
    }

    private static int behindSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int edge(String text, int from, int limit) {
        for (int end = limit; end >= from + (limit - from) / 2; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                return end;
            }
        }
        boolean inPair = Character.isHighSurrogate(text.charAt(limit - 1));
        return inPair && limit - 1 > from ? limit - 1 : limit;
    }
}
