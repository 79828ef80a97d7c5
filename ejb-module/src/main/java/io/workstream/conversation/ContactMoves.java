package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** People whose addresses change, as a provider tells: they stay the same person, and so do their conversations. */
@ApplicationScoped
class ContactMoves {

    @Inject
    Addresses addresses;

    @Inject
    Strangers strangers;

    @Inject
    ContactMerge merge;

    @Inject
    Contacts contacts;

    /**
     * Follows a person to other addresses, and unites them with whoever is known there already and may be the same.
     *
     * @return false when nobody is known under the old ones, or they have the new ones already
     */
    boolean move(UUID workspaceId, AddressChange change) {
        List<Address> after = Address.of(change.now());
        for (int round = 0; round < Contacts.MOST_ROUNDS; round++) {
            Set<UUID> people = movers(workspaceId, change);
            if (people.isEmpty()) {
                return false;
            }
            people.addAll(Contacts.people(leftToMover(workspaceId, people, change)));
            if (people.size() == 1) {
                return settle(workspaceId, people.iterator().next(), change) || round > 0;
            }
            merge.unite(workspaceId, List.copyOf(people));
        }
        throw Contacts.unrest();
    }

    /** Who is known under the old addresses; a number may have passed to somebody else in the meantime. */
    private Set<UUID> movers(UUID workspaceId, AddressChange change) {
        List<KnownAddress> known = addresses.known(workspaceId, Address.alike(Address.of(change.before())));
        Set<UUID> movers = new LinkedHashSet<>(Contacts.people(known));
        String userId = change.before().bsuid();
        boolean knownById = known.stream()
                .map(KnownAddress::address)
                .anyMatch(address ->
                        address.kind() == Address.Kind.BSUID && address.value().equals(userId));
        if (knownById) {
            strangers
                    .among(workspaceId, known, Strangers.ids(change.before(), change.now()))
                    .forEach(movers::remove);
        }
        return movers;
    }
    /** What is known of the new addresses, once those that had them and are others have them no longer. */
    private List<KnownAddress> leftToMover(UUID workspaceId, Set<UUID> movers, AddressChange change) {
        List<Address> alike = Address.alike(Address.of(change.now()));
        List<KnownAddress> there = addresses.known(workspaceId, alike).stream()
                .filter(address -> !movers.contains(address.contactId()))
                .toList();
        Set<String> own = new HashSet<>(Strangers.ids(change.before(), change.now()));
        addresses.userIds(workspaceId, movers).values().forEach(own::addAll);
        List<UUID> others = strangers.among(workspaceId, there, own);
        if (!others.isEmpty()) {
            addresses.take(workspaceId, others, alike);
        }
        return there.stream()
                .filter(address -> !others.contains(address.contactId()))
                .toList();
    }

    /** Gives the person the new addresses for those that they left; false when that changes nothing. */
    private boolean settle(UUID workspaceId, UUID person, AddressChange change) {
        List<Address> after = Address.of(change.now());
        List<Address> left = left(change);
        List<Address> all = new ArrayList<>(Address.of(change.before()));
        all.addAll(after);
        List<KnownAddress> known = addresses.known(workspaceId, Address.alike(all)).stream()
                .filter(address -> address.contactId().equals(person))
                .toList();
        Set<Address> had = known.stream().map(KnownAddress::address).collect(Collectors.toSet());
        if (had.containsAll(after) && left.stream().noneMatch(had::contains)) {
            return false;
        }
        addresses.take(workspaceId, List.of(person), left);
        all.removeAll(left);
        addresses.give(workspaceId, person, all);
        addresses.heard(workspaceId, after);
        if (change.now().phone() != null && change.now().bsuid() == null) {
            // The user id changes with the number, whether that is told or not.
            addresses.doubtUserIds(workspaceId, person);
        }
        contacts.follow(workspaceId, known.get(0), change.now().name());
        return true;
    }

    /** The old addresses that somebody else may have one day. */
    private static List<Address> left(AddressChange change) {
        Set<Address> left = new HashSet<>();
        for (Address address : Address.alike(Address.of(change.before()))) {
            boolean replaced = address.kind() == Address.Kind.BSUID
                    ? change.now().bsuid() != null
                    : change.now().phone() != null;
            if (replaced) {
                left.add(address);
            }
        }
        Address.alike(Address.of(change.now())).forEach(left::remove);
        return List.copyOf(left);
    }
}
