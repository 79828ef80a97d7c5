package io.workstream.identity;

/**
 * Arguments of the job that looks whether somebody has an address, and mails them. Public for JSON-B only.
 *
 * @param sealedEmail the address, encrypted: jobs are kept and shown
 */
public record ForgottenPassword(String sealedEmail) {

    static final String TYPE = "forgotten-password";
}
