package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.content.Content.Notice.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that a provider reported, and whose words it is.
 *
 * @param passed what of it goes on to the other side; null when that is not told of it
 */
record Told(Author author, InboundMessage message, @Nullable Content passed) {

    /** A message that goes on as it is. */
    Told(Author author, InboundMessage message) {
        this(author, message, message.carried().content());
    }

    /** The same, of which something else goes on, or nothing. */
    Told passing(@Nullable Content content) {
        return new Told(author, message, content);
    }

    /** Whether the customer says something; what the provider tells of them wakes nobody and opens no window. */
    boolean byCustomer() {
        boolean notice = content() instanceof Content.Notice told && told.subject() != Subject.UNSUPPORTED;
        return author.kind() == Author.Kind.CUSTOMER && !notice;
    }

    /** Whether it is about an earlier message, or answers one. */
    boolean refers() {
        return target().isPresent() || message.replyTo() != null;
    }

    /** The provider's id of the message that it changes, takes back or reacts to. */
    Optional<String> target() {
        return Optional.ofNullable(Earlier.target(content()));
    }

    Content content() {
        return message.carried().content();
    }
}
