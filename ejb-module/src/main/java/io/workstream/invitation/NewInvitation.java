package io.workstream.invitation;

import io.workstream.shared.SharedProblem;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody to be asked in.
 *
 * @param email of the account that may accept, kept in lower case
 * @param role code of the role that it will have
 */
public record NewInvitation(String email, String role) {

    /** Whoever can register can be invited. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,190}");

    /** Checks what was typed. */
    public NewInvitation {
        email = email.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            throw SharedProblem.invalid("email", "must be an e-mail address");
        }
    }

    @Override
    public String toString() {
        return "NewInvitation[" + role + "]";
    }
}
