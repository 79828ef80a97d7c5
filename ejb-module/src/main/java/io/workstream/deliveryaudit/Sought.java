package io.workstream.deliveryaudit;

import io.workstream.shared.Ids;
import io.workstream.shared.SharedProblem;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody looks for, and in what.
 *
 * @param value without blanks around it; for numbers the digits alone
 */
public record Sought(Kind kind, String value) {

    /** In what to look. */
    public enum Kind {
        /** Everything is shown. */
        NOTHING,
        /** Ids of deliveries and messages, ours and the providers'. */
        ID,
        /** Numbers of customers, from their beginning. */
        PHONE,
        /** Anywhere in the words of messages. */
        TEXT
    }

    /** No search at all. */
    public static final Sought NOTHING = new Sought(Kind.NOTHING, "");

    private static final int LONGEST = 200;
    private static final int FEWEST_DIGITS = 5;
    private static final int FEWEST_LETTERS = 2;
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s()./-]{5,30}");
    private static final String WHATSAPPS_ID = "wamid.";

    /** Checks it: too short or too long things are refused as {@code validation-failed}. */
    public Sought {
        value = kind == Kind.PHONE ? value.replaceAll("\\D", "") : value.strip();
        String field = kind.name().toLowerCase(Locale.ROOT);
        if (value.indexOf('\0') >= 0) {
            throw SharedProblem.invalid(field, "must not contain NUL");
        }
        if (value.length() > LONGEST) {
            throw SharedProblem.invalid(field, "has at most " + LONGEST + " characters");
        }
        if (kind == Kind.PHONE && value.length() < FEWEST_DIGITS) {
            throw SharedProblem.invalid(field, "has at least " + FEWEST_DIGITS + " digits");
        }
        if (kind == Kind.TEXT && value.length() < FEWEST_LETTERS) {
            throw SharedProblem.invalid(field, "has at least " + FEWEST_LETTERS + " characters");
        }
        if (kind == Kind.ID && value.isEmpty()) {
            throw SharedProblem.invalid(field, "must not be empty");
        }
    }

    /** Guesses what words typed into one field for everything are. */
    public static Sought guess(String words) {
        String typed = words.strip();
        if (typed.isEmpty()) {
            return NOTHING;
        }
        if (Ids.parse(typed).isPresent() || typed.startsWith(WHATSAPPS_ID)) {
            return new Sought(Kind.ID, typed);
        }
        return new Sought(NUMBER.matcher(typed).matches() ? Kind.PHONE : Kind.TEXT, typed);
    }
}
