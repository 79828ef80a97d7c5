package io.workstream.notification;

import java.util.Locale;

/**
 * The kinds of mail. Their words stand in {@code letters_<language>.properties} under {@link #slug()}: {@code .subject},
 * the paragraphs {@code .1}, {@code .2} and so on, and {@code .action}, the caption of the link, where there is one.
 * Below {@code role.} stand the names of the roles that every workspace has.
 */
public enum Letter {
    /** Confirm the address of a new account. Parameters: name, link. */
    CONFIRM_EMAIL,
    /** Confirm a new address of an old account. Parameters: name, link. */
    CONFIRM_NEW_EMAIL,
    /** To the old address: it is no longer the account's. Parameters: name, email, time. */
    EMAIL_CHANGED,
    /** Set a new password. Parameters: name, link. */
    RESET_PASSWORD,
    /** The password is another now. Parameters: name, time. */
    PASSWORD_CHANGED,
    /** Somebody signed in from a browser not seen before. Parameters: name, device, address, time, link. */
    NEW_SIGN_IN,
    /** A refresh token was used twice. Parameters: name, address, time, link. */
    TOKEN_REUSED,
    /** Signing in is locked for a while. Parameters: name, time, link. */
    ACCOUNT_LOCKED,
    /** The account is gone. Parameters: name. */
    ACCOUNT_DELETED,
    /** A workspace that one owns was deleted. Parameters: name, workspace, who, time (a day), link. */
    WORKSPACE_DELETED,
    /** It was brought back. Parameters: name, workspace, link. */
    WORKSPACE_RESTORED,
    /** A workspace was handed over to one. Parameters: name, workspace, who, link. */
    WORKSPACE_RECEIVED,
    /** Somebody is asked into a workspace. Parameters: inviter, workspace, role, link. */
    INVITATION;

    /** Its name in keys and rows, such as {@code confirm-email}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Letter of(String slug) {
        return valueOf(slug.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
