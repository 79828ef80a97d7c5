package io.workstream.invitation;

import io.workstream.shared.EmailAddress;

/**
 * Somebody to be asked in.
 *
 * @param email of the account that may accept, kept in lower case
 * @param role code of the role that it will have
 */
public record NewInvitation(String email, String role) {

    /** Checks what was typed. */
    public NewInvitation {
        email = EmailAddress.typed(email);
    }

    @Override
    public String toString() {
        return "NewInvitation[" + role + "]";
    }
}
