package io.workstream.identity;

/**
 * Arguments of the job that looks whether somebody has an address, and mails them. Public for JSON-B only.
 *
 * @param purpose slug of what the link in the mail does
 * @param sealedEmail the address, encrypted: jobs are kept and shown
 */
public record AddressMail(String purpose, String sealedEmail) {

    static final String TYPE = "mail-by-address";
}
