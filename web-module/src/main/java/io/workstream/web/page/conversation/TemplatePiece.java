package io.workstream.web.page.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a template's text: words that stand, or a gap.
 *
 * @param text as written
 * @param gap the gap's name or number; null for words
 */
public record TemplatePiece(String text, @Nullable String gap) {

    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]{1,64})\\s*}}");

    /** The pieces of a text, in order. */
    static List<TemplatePiece> of(String text) {
        return of(text, gap -> gap);
    }

    /**
     * The pieces of a text, in order.
     *
     * @param naming what a gap is called, given its name within this text
     */
    static List<TemplatePiece> of(String text, UnaryOperator<String> naming) {
        List<TemplatePiece> pieces = new ArrayList<>();
        Matcher gaps = GAP.matcher(text);
        int from = 0;
        while (gaps.find()) {
            if (gaps.start() > from) {
                pieces.add(new TemplatePiece(text.substring(from, gaps.start()), null));
            }
            pieces.add(new TemplatePiece(gaps.group(), naming.apply(gaps.group(1))));
            from = gaps.end();
        }
        if (from < text.length()) {
            pieces.add(new TemplatePiece(text.substring(from), null));
        }
        return List.copyOf(pieces);
    }
}
