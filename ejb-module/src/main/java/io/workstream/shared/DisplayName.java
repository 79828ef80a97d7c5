package io.workstream.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule for every name that people read: of users, workspaces, accounts, channels, and of people outside. A name shows
 * something, stays in its line, cannot turn the text around it, and looks like no other name that is not equal to it for want
 * of a sign that nobody sees.
 */
public final class DisplayName {

    /** Marks that nobody sees and that join nothing: soft hyphen, zero-width spaces, word joiners, fillers, byte order mark. */
    private static final String BLANK =
            "\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB";

    /** What turns the direction of the text around it. */
    private static final String TURNING = "\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069";

    /** These join letters or emoji, so they stay within a name; alone they show nothing. */
    private static final String JOINING = "\u200C\u200D\uFE00-\uFE0F\uDB40\uDC20-\uDB40\uDC7F";

    private static final Pattern BLANKS = Pattern.compile("[" + BLANK + "]");
    private static final Pattern TURNS = Pattern.compile("[" + TURNING + "]");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern UNSTORABLE = Pattern.compile("\\p{Cs}");
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}\u200C\u200D]+|[\\s\\p{Z}\u200C\u200D]+$");
    private static final Pattern VISIBLE = Pattern.compile("[^\\s\\p{Z}\\p{C}" + JOINING + BLANK + "]");

    private DisplayName() {}

    /**
     * What somebody typed, without blanks at its ends and without invisible signs.
     *
     * @param field the field that is refused when there is nothing to see, too much of it, or a sign that breaks or turns lines
     * @param shortest in UTF-16 units, as browsers count
     * @param longest likewise
     */
    public static String typed(String field, String name, int shortest, int longest) {
        if (TURNS.matcher(name).find()) {
            throw SharedProblem.invalid(field, "must not contain signs that turn the direction of text");
        }
        String clean = stripped(BLANKS.matcher(name).replaceAll(""));
        boolean whole =
                !BREAKS.matcher(clean).find() && !UNSTORABLE.matcher(clean).find();
        boolean seen = VISIBLE.matcher(clean).find();
        if (!whole || !seen || clean.length() < shortest || clean.length() > longest) {
            throw SharedProblem.invalid(field, "must have " + shortest + " to " + longest + " printable characters");
        }
        return clean;
    }

    /**
     * What somebody outside calls themselves, made fit to be shown; nobody is there to be asked for a better one.
     *
     * @param longest in UTF-16 units; what is beyond is cut off
     * @return empty when nothing is left to see
     */
    public static Optional<String> foreign(@Nullable String name, int longest) {
        if (name == null) {
            return Optional.empty();
        }
        // Cut first, generously: what is cleaned may be as long as a whole request.
        String head = name.length() > 4 * longest ? name.substring(0, 4 * longest) : name;
        String line = BREAKS.matcher(UNSTORABLE.matcher(head).replaceAll("")).replaceAll(" ");
        String clean =
                stripped(TURNS.matcher(BLANKS.matcher(line).replaceAll("")).replaceAll(""));
        if (clean.length() > longest) {
            int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
            clean = stripped(clean.substring(0, end));
        }
        return VISIBLE.matcher(clean).find() ? Optional.of(clean) : Optional.empty();
    }

    private static String stripped(String name) {
        return ENDS.matcher(name).replaceAll("");
    }
}
