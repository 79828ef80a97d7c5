package io.workstream.identity;

import io.workstream.shared.DisplayName;
import io.workstream.shared.EmailAddress;

/**
 * What a new account needs.
 *
 * @param email kept in lower case
 * @param password 10 characters to 72 bytes (bcrypt reads no more)
 * @param name shown to others, unique, 2 to 60 characters
 */
public record Registration(String email, String password, String name) {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 60;

    /** Checks what was typed. */
    public Registration {
        email = EmailAddress.typed(email);
        name = name(name);
        PasswordRule.length(password);
    }

    /** A name as it is kept. */
    static String name(String typed) {
        return DisplayName.typed("name", typed, SHORTEST_NAME, LONGEST_NAME);
    }

    @Override
    public String toString() {
        return "Registration[" + name + "]";
    }
}
