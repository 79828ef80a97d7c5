package io.workstream.conversation;

/**
 * What a provider reports of a person who can be reached elsewhere from now on.
 *
 * @param notice the report, from the person as they were known before
 * @param now their new addresses; what is not in it stays as it was
 */
public record AddressChange(InboundMessage notice, Sender now) {

    Sender before() {
        return notice.sender();
    }

    /** The report as the person's own, as they are known from now on. */
    InboundMessage afterwards() {
        return new InboundMessage(notice.externalId(), now, notice.sentAt(), notice.carried(), null);
    }
}
