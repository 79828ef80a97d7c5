package io.workstream.connector.ra.api;

/**
 * A text for one WhatsApp user.
 *
 * @param address whom to reach
 * @param text 1 to 4096 characters
 * @param tag our own mark of this send, at most 512 characters; comes back with every status of it
 */
public record OutboundMessage(Address address, String text, String tag) {

    /** The kinds of address under which WhatsApp knows a person. */
    public enum AddressKind {
        /** Digits of the phone number without a plus sign. */
        PHONE,
        /** Business-scoped user id, such as {@code US.13491208655302741918}. */
        BSUID
    }

    /** One address of one kind. */
    public record Address(AddressKind kind, String value) {}
}
