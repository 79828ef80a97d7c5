package io.workstream.connector.ra.api;

import org.jspecify.annotations.Nullable;

/**
 * One message for one WhatsApp user.
 *
 * @param address whom to reach
 * @param content what is said
 * @param replyTo provider's id of the message that it answers, if it answers one
 * @param tag our own mark of this send, at most 512 characters; comes back with every status of it
 */
public record OutboundMessage(Address address, OutboundContent content, @Nullable String replyTo, String tag) {

    public static final int LONGEST_TAG = 512;

    /** The kinds of address under which WhatsApp knows a person. */
    public enum AddressKind {
        /** Digits of the phone number without a plus sign. */
        PHONE,
        /** Business-scoped user id, such as {@code US.13491208655302741918}. */
        BSUID
    }

    /** One address of one kind. */
    public record Address(AddressKind kind, String value) {}

    public OutboundMessage {
        Limits.require("tag", tag, LONGEST_TAG);
        if (replyTo != null && content instanceof OutboundContent.Reaction) {
            throw new IllegalArgumentException("a reaction names its message itself");
        }
    }

    /** A plain text that answers nothing in particular; its first link is shown with a preview. */
    public OutboundMessage(Address address, String text, String tag) {
        this(address, new OutboundContent.Text(text, true), null, tag);
    }

    /** The same as an answer to one message. */
    public OutboundMessage inReplyTo(String messageId) {
        return new OutboundMessage(address, content, messageId, tag);
    }
}
