package io.workstream.identity;

import io.workstream.shared.DisplayName;
import io.workstream.shared.SharedProblem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a new account needs.
 *
 * @param email kept in lower case
 * @param password 10 characters to 72 bytes (bcrypt reads no more)
 * @param name shown to others, unique, 2 to 60 characters
 */
public record Registration(String email, String password, String name) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,190}");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_PASSWORD = 10;

    /** Checks what was typed. */
    public Registration {
        email = email.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            throw SharedProblem.invalid("email", "must be an e-mail address");
        }
        name = DisplayName.typed("name", name, SHORTEST_NAME, LONGEST_NAME);
        if (password.length() < SHORTEST_PASSWORD) {
            throw SharedProblem.invalid("password", "must have at least " + SHORTEST_PASSWORD + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > Passwords.LONGEST_BYTES) {
            throw SharedProblem.invalid("password", "must have at most " + Passwords.LONGEST_BYTES + " bytes");
        }
    }

    @Override
    public String toString() {
        return "Registration[" + name + "]";
    }
}
