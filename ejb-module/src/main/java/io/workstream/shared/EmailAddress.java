package io.workstream.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** The rule for every address that an account can have: whoever can register can be invited. */
public final class EmailAddress {

    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,190}");

    private EmailAddress() {}

    /** What somebody typed, as it is kept: in lower case. Refused as the field {@code email} when it is no address. */
    public static String typed(String typed) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(email).matches()) {
            throw SharedProblem.invalid("email", "must be an e-mail address");
        }
        return email;
    }
}
