package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    Arrivals arrivals;

    @Inject
    Deliveries deliveries;

    @Inject
    EarlierMessages earlierMessages;

    @Inject
    Composition composition;

    @Inject
    Outbox outbox;

    /**
     * Customers' messages, in the order in which they were written. For each whether it was taken in; not when it was taken
     * in before.
     */
    public List<Boolean> receive(AccountRef account, List<InboundMessage> messages) {
        List<Told> told = messages.stream()
                .map(message -> new Told(Author.customer(message.sender().name()), message))
                .toList();
        return take(account, told);
    }

    /** A message that the business itself sent, from its phone. False when it was taken in before or is one of ours. */
    public boolean echo(AccountRef account, InboundMessage echo) {
        return !deliveries.knows(account.workspaceId(), echo.externalId())
                && take(account, List.of(new Told(Author.business(), echo))).get(0);
    }

    /** A person who can be reached elsewhere from now on. False when it was taken in before. */
    public boolean moved(AccountRef account, AddressChange change) {
        InboundMessage notice = change.afterwards();
        if (!keys.first(account.workspaceId(), account.accountId(), notice.externalId())) {
            return false;
        }
        if (conversations.follow(account, change)) {
            post(account, List.of(new Told(Author.customer(notice.sender().name()), notice)));
        }
        return true;
    }

    private List<Boolean> take(AccountRef account, List<Told> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        Set<String> unseen = new HashSet<>(keys.first(
                account.workspaceId(),
                account.accountId(),
                messages.stream().map(told -> told.message().externalId()).toList()));
        // The second of the same id in one go is a double, too.
        List<Boolean> taken = messages.stream()
                .map(told -> unseen.remove(told.message().externalId()))
                .toList();
        List<Told> together = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            Told told = messages.get(i);
            if (taken.get(i) && told.refers()) {
                // What it refers to may be among those before it.
                post(account, together);
                together.clear();
                refer(account, told);
            } else if (taken.get(i)) {
                together.add(told);
            }
        }
        post(account, together);
        return taken;
    }

    /** A sign on something that was never seen here opens no conversation. */
    private void refer(AccountRef account, Told told) {
        boolean about = Earlier.target(told.content()) != null;
        if (!about || conversations.existsWith(account, told.message().sender())) {
            post(account, List.of(told));
        }
    }

    private void post(AccountRef account, List<Told> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<Conversation> places = arrivals.places(account, messages);
        for (int i = 0; i < places.size(); i++) {
            Told told = messages.get(i);
            Earlier earlier = earlierMessages.touch(places.get(i), told.author(), told.message());
            outbox.post(composition.reported(places.get(i), told, earlier));
        }
    }
}
