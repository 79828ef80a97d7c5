package io.workstream.notification;

/**
 * How many mails did not get out.
 *
 * @param held wait for a mail server to be set
 * @param retrying were not taken and are tried again by themselves
 * @param failed were given up and can be sent again
 * @param late were given up and would be of no use any more, as their link has ended
 */
public record MailCounts(long held, long retrying, long failed, long late) {}
