package io.workstream.web.api.platform;

/** How many mails are in line again. */
public record ResentMails(int resent) {}
