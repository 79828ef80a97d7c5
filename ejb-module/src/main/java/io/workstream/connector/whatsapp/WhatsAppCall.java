package io.workstream.connector.whatsapp;

import io.workstream.connector.WhatsAppAccountLink;
import io.workstream.conversation.AccountRef;
import io.workstream.conversation.RawEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One genuine call of Meta's webhook, read.
 *
 * @param account whose webhook was called
 * @param events what it says
 * @param body as it came
 * @param headers those worth keeping beside the body
 * @param oddity what of the body could not be read at all; null when nothing
 */
public record WhatsAppCall(
        WhatsAppAccountLink account,
        WhatsAppEvents events,
        byte[] body,
        Map<String, String> headers,
        @Nullable String oddity) {

    AccountRef ref() {
        return new AccountRef(account.workspaceId(), account.id(), account.language(), account.jivoChannelId());
    }

    /**
     * What is kept of it.
     *
     * @param taken how many of its items were new
     */
    RawEvent kept(int taken) {
        String first =
                events.messages().isEmpty() ? null : events.messages().get(0).externalId();
        return new RawEvent(account.workspaceId(), "whatsapp", account.id(), first, headers, body, fate(taken), note());
    }

    private RawEvent.Fate fate(int taken) {
        if (taken > 0) {
            return RawEvent.Fate.TAKEN;
        }
        return events.messages().isEmpty() && events.moves().isEmpty()
                ? RawEvent.Fate.IGNORED
                : RawEvent.Fate.DUPLICATE;
    }

    private @Nullable String note() {
        if (events.foreign() > 0) {
            return "about another number";
        }
        return events.unreadable() > 0 ? events.unreadable() + " items without a usable id or address" : oddity;
    }
}
