package io.workstream.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a new password has to be: long enough, readable by bcrypt as a whole, and not among the first that anybody tries. */
final class PasswordRule {

    private static final String FIELD = "password";
    private static final int SHORTEST = 10;

    /** Fewer guesses than a patient stranger may hope to make against our limits. */
    private static final double FEWEST_GUESSES = 1e6;

    private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю";
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private static final Zxcvbn GUESSING = new Zxcvbn();

    private PasswordRule() {}

    /** Refuses a password of a wrong length. */
    static void length(String password) {
        if (password.length() < SHORTEST) {
            throw SharedProblem.invalid(FIELD, "must have at least " + SHORTEST + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > Passwords.LONGEST_BYTES) {
            throw SharedProblem.invalid(FIELD, "must have at most " + Passwords.LONGEST_BYTES + " bytes");
        }
    }

    /**
     * Refuses a password of a right length that is soon guessed.
     *
     * @param personal what anybody knows of its owner
     */
    static void uncommon(String password, String... personal) {
        List<String> known = Arrays.stream(personal)
                .flatMap(word -> Arrays.stream((word + " " + word.replaceAll("[@.\\s]+", " ")).split(" ")))
                .toList();
        if (guesses(password, known) < FEWEST_GUESSES || guesses(onLatinKeys(password), known) < FEWEST_GUESSES) {
            throw new Problem(IdentityProblem.PASSWORD_COMMON);
        }
    }

    private static double guesses(String password, List<String> known) {
        return GUESSING.measure(password, known).getGuesses();
    }

    /** A row of keys is the same row in Russian. */
    private static String onLatinKeys(String password) {
        StringBuilder typed = new StringBuilder();
        for (char sign : password.toLowerCase(Locale.ROOT).toCharArray()) {
            int key = RUSSIAN_KEYS.indexOf(sign);
            typed.append(key < 0 ? sign : LATIN_KEYS.charAt(key));
        }
        return typed.toString();
    }
}
