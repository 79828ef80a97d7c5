package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    Contacts contacts;

    @Inject
    Arrivals arrivals;

    @Inject
    Deliveries deliveries;

    @Inject
    EarlierMessages earlierMessages;

    @Inject
    WaitingMarks waitingMarks;

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
        meetTargets(account, messages);
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

    /** Who brings a message and who brings a change of it at the same moment see each other. */
    private void meetTargets(AccountRef account, List<Told> messages) {
        Set<String> targets =
                messages.stream().flatMap(told -> told.target().stream()).collect(Collectors.toSet());
        if (!targets.isEmpty()) {
            keys.meet(account.workspaceId(), account.accountId(), targets);
        }
    }

    private void refer(AccountRef account, Told told) {
        if (told.target().isEmpty() || sayable(account, told)) {
            post(account, List.of(told));
        }
    }

    /**
     * Whether people are to be told of a change, a deletion or a reaction. Nobody is where it changes nothing any more. One on
     * something that was never seen here opens no conversation: it waits for that.
     */
    private boolean sayable(AccountRef account, Told told) {
        if (!conversations.existsWith(account, told.message().sender())) {
            waitingMarks.keep(account, told, null);
            return false;
        }
        return arrivals.held(account, told)
                .filter(conversation -> earlierMessages.nothingNew(conversation, told))
                .isEmpty();
    }

    private void post(AccountRef account, List<Told> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<Conversation> places = arrivals.places(account, messages);
        Map<String, List<WaitingMark>> waiting = waitingMarks.take(account, messages);
        List<Told> untold = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Told told = messages.get(i);
            List<WaitingMark> marks =
                    waiting.getOrDefault(InboundKeys.stored(told.message().externalId()), List.of());
            untold.addAll(post(account, places.get(i), new Overtaken(told, own(places.get(i), marks))));
        }
        untold.forEach(told -> refer(account, told));
    }

    /** Posts a message; what happened to it before and was told to nobody is still to be posted. */
    private List<Told> post(AccountRef account, Conversation place, Overtaken overtaken) {
        Told told = overtaken.told();
        Earlier earlier = earlierMessages.touch(place, told.author(), told.message());
        NewMessage message = composition.reported(place, overtaken.passed(), earlier);
        outbox.post(message);
        if (told.target().isPresent() && earlier == null) {
            waitingMarks.keep(account, told, message.id());
        }
        if (!overtaken.known().isEmpty()) {
            earlierMessages.catchUp(message, overtaken.known());
        }
        return overtaken.untold();
    }

    /** Those of the marks that the person of this conversation made. */
    private List<WaitingMark> own(Conversation place, List<WaitingMark> marks) {
        return marks.stream()
                .filter(mark -> contacts.has(
                        place.workspaceId(),
                        place.contactId(),
                        mark.told().message().sender()))
                .toList();
    }
}
