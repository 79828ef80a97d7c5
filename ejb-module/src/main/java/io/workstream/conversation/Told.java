package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.content.Content.Notice.Subject;

/** A message that a provider reported, and whose words it is. */
record Told(Author author, InboundMessage message) {

    /** Whether the customer says something; what the provider tells of them wakes nobody and opens no window. */
    boolean byCustomer() {
        boolean notice = content() instanceof Content.Notice told && told.subject() != Subject.UNSUPPORTED;
        return author.kind() == Author.Kind.CUSTOMER && !notice;
    }

    /** Whether it is about an earlier message, or answers one. */
    boolean refers() {
        return Earlier.target(content()) != null || message.replyTo() != null;
    }

    Content content() {
        return message.carried().content();
    }
}
