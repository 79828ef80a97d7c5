package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes in messages that a provider reports, within the transaction of whoever kept the raw event: message, trail and the
 * job that carries it on are written together or not at all.
 */
@ApplicationScoped
public class Intake {

    @Inject
    InboundKeys keys;

    @Inject
    Conversations conversations;

    @Inject
    Deliveries deliveries;

    @Inject
    EarlierMessages earlierMessages;

    @Inject
    Composition composition;

    @Inject
    Outbox outbox;

    /** A customer's message. False when it was taken in before. */
    public boolean receive(AccountRef account, InboundMessage message) {
        return take(account, Author.customer(message.sender().name()), message);
    }

    /** A message that the business itself sent, from its phone. False when it was taken in before or is one of ours. */
    public boolean echo(AccountRef account, InboundMessage echo) {
        return !deliveries.knows(account.workspaceId(), echo.externalId()) && take(account, Author.business(), echo);
    }

    /** A person who can be reached elsewhere from now on. False when it was taken in before. */
    public boolean moved(AccountRef account, AddressChange change) {
        InboundMessage notice = change.afterwards();
        if (!keys.first(account.workspaceId(), account.accountId(), notice.externalId())) {
            return false;
        }
        if (conversations.follow(account, change)) {
            Author person = Author.customer(notice.sender().name());
            post(conversations.lockedForInbound(account, person, notice), person, notice);
        }
        return true;
    }

    private boolean take(AccountRef account, Author author, InboundMessage message) {
        if (!keys.first(account.workspaceId(), account.accountId(), message.externalId())) {
            return false;
        }
        boolean about = Earlier.target(message.carried().content()) != null;
        if (!about || conversations.existsWith(account, message.sender())) {
            post(conversations.lockedForInbound(account, author, message), author, message);
        }
        // A sign on something that was never seen here opens no conversation.
        return true;
    }

    private void post(Conversation conversation, Author author, InboundMessage message) {
        Earlier earlier = earlierMessages.touch(conversation, author, message);
        outbox.post(composition.reported(conversation, author, message, earlier));
    }
}
