package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Takes in messages that a provider reports, within the transaction of whoever kept the raw event: message, trail and the
 * job that carries it on are written together or not at all.
 */
@ApplicationScoped
public class Intake {

    @Inject
    InboundKeys keys;

    @Inject
    Contacts contacts;

    @Inject
    Conversations conversations;

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** A customer's message. False when it was taken in before. */
    public boolean receive(AccountRef account, InboundMessage message) {
        return take(account, Author.customer(message.sender().name()), message);
    }

    /** A message that the business itself sent, from its phone. False when it was taken in before or is one of ours. */
    public boolean echo(AccountRef account, InboundMessage echo) {
        return !deliveries.knows(account.workspaceId(), echo.externalId()) && take(account, Author.business(), echo);
    }

    private boolean take(AccountRef account, Author author, InboundMessage message) {
        if (!keys.first(account.workspaceId(), account.accountId(), message.externalId())) {
            return false;
        }
        UUID contactId = contacts.resolve(account.workspaceId(), message.sender());
        Conversation conversation = conversations.lockedForInbound(account, contactId, author, message);
        outbox.post(NewMessage.inbound(conversation, author, message, clock));
        return true;
    }
}
