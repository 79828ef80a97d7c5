package io.workstream.connector.whatsapp;

import io.workstream.conversation.AddressChange;
import io.workstream.conversation.InboundMessage;
import io.workstream.conversation.StatusReport;
import java.util.List;

/**
 * What one webhook call reports about one number, in our own words.
 *
 * @param messages what customers sent, in order
 * @param echoes what the business sent from its phone
 * @param moves who can be reached elsewhere from now on
 * @param statuses what became of what we sent
 * @param foreign how many changes were about other numbers
 * @param unreadable how many items could not be understood
 * @param lost how many of these were customers' messages, which reach nobody
 */
public record WhatsAppEvents(
        List<InboundMessage> messages,
        List<InboundMessage> echoes,
        List<AddressChange> moves,
        List<StatusReport> statuses,
        int foreign,
        int unreadable,
        int lost) {}
