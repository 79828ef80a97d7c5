package io.workstream.connector;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a template with its gaps, written as {@code {{1}}} or {@code {{name}}}. */
final class TemplateText {

    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]{1,64})\\s*}}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private TemplateText() {}

    /** Its gaps: numbered ones in the order of their numbers, named ones as they appear. */
    static List<String> gaps(String text) {
        LinkedHashSet<String> found = GAP.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!found.stream().allMatch(TemplateText::numbered)) {
            return List.copyOf(found);
        }
        return found.stream()
                .sorted((one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)))
                .toList();
    }

    /** Whether a gap has a number instead of a name. */
    static boolean numbered(String gap) {
        return NUMBER.matcher(gap).matches() && gap.length() < 4;
    }

    /** The text as its reader sees it; a gap without a value stays. */
    static String filled(String text, Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }
}
