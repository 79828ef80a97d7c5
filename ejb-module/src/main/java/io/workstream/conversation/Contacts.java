package io.workstream.conversation;

import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Outside people, each found by any of their addresses. Two who turn out to be one become one; whoever changes the number
 * stays the same person. Only the present name is kept.
 */
@ApplicationScoped
class Contacts {

    /** Each round ends with the person or with one step that somebody else's commit made necessary. */
    static final int MOST_ROUNDS = 8;

    @Inject
    Jdbi jdbi;

    @Inject
    Addresses addresses;

    @Inject
    Strangers strangers;

    @Inject
    ContactMerge merge;

    @Inject
    Clock clock;

    /** The people behind the senders, in their order; most are known as they are, and all of those are found at once. */
    List<UUID> resolve(UUID workspaceId, List<Sender> senders) {
        List<Address> all = senders.stream()
                .flatMap(sender -> Address.alike(Address.of(sender)).stream())
                .distinct()
                .toList();
        Map<Address, KnownAddress> known = addresses.known(workspaceId, all).stream()
                .collect(Collectors.toMap(KnownAddress::address, Function.identity()));
        // Where a number may pass to somebody else, what was known is not what those after it will find.
        boolean settled = senders.stream().noneMatch(sender -> mayTakeOver(sender, known));
        return senders.stream()
                .map(sender -> (settled ? familiar(sender, known) : Optional.<UUID>empty())
                        .orElseGet(() -> resolve(workspaceId, sender)))
                .toList();
    }

    /** Whether a number is known, but not as that of the sender's user id. */
    private static boolean mayTakeOver(Sender sender, Map<Address, KnownAddress> known) {
        if (sender.bsuid() == null) {
            return false;
        }
        KnownAddress byId = known.get(new Address(Address.Kind.BSUID, sender.bsuid()));
        return Address.alike(Address.of(sender)).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .anyMatch(address -> byId == null || !byId.contactId().equals(address.contactId()));
    }

    /** Who the sender is, where nothing about them is new. */
    private static Optional<UUID> familiar(Sender sender, Map<Address, KnownAddress> known) {
        List<Address> told = Address.of(sender);
        List<KnownAddress> had = Address.alike(told).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        boolean nothingNew = told.stream().map(known::get).allMatch(address -> address != null && !address.overtaken())
                && had.stream()
                        .allMatch(address ->
                                sender.name() == null || sender.name().equals(address.contactName()));
        return nothingNew && people(had).size() == 1 ? Optional.of(had.get(0).contactId()) : Optional.empty();
    }

    /**
     * The person behind the addresses, made when new; learns further addresses and a changed name. A number whose owner has
     * another user id has passed to this person.
     */
    UUID resolve(UUID workspaceId, Sender sender) {
        List<Address> told = Address.of(sender);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<KnownAddress> known = leftToSender(workspaceId, sender, told);
            List<UUID> people = people(known);
            if (people.size() > 1 && strangers.are(workspaceId, people)) {
                return nearest(told, known);
            }
            if (people.size() > 1) {
                merge.unite(workspaceId, people);
            } else if (people.isEmpty()) {
                create(workspaceId, sender.name(), told);
            } else if (learned(workspaceId, people.get(0), told, known)) {
                follow(workspaceId, known.get(0), sender.name());
                return people.get(0);
            }
        }
        throw unrest();
    }

    static IllegalStateException unrest() {
        return new IllegalStateException("addresses of one person do not come to rest");
    }

    /** What is known of the sender's addresses, once those that were others' before are theirs no longer. */
    private List<KnownAddress> leftToSender(UUID workspaceId, Sender sender, List<Address> told) {
        List<Address> alike = Address.alike(told);
        List<KnownAddress> known = addresses.known(workspaceId, alike);
        List<UUID> others = strangers.among(workspaceId, known, Strangers.ids(sender));
        if (others.isEmpty()) {
            return known;
        }
        addresses.take(workspaceId, others, alike);
        return known.stream()
                .filter(address -> !others.contains(address.contactId()))
                .toList();
    }

    /** Of several who are not one for certain, the one who has the number that the message came from. */
    private static UUID nearest(List<Address> told, List<KnownAddress> known) {
        return known.stream()
                .min(Comparator.comparingInt(address -> told.indexOf(address.address()) & Integer.MAX_VALUE))
                .orElseThrow()
                .contactId();
    }

    /** Whether the person has one of the sender's addresses. */
    boolean has(UUID workspaceId, UUID person, Sender sender) {
        return people(addresses.known(workspaceId, Address.alike(Address.of(sender))))
                .contains(person);
    }

    /** Whether the person has all of the addresses now. */
    private boolean learned(UUID workspaceId, UUID person, List<Address> told, List<KnownAddress> known) {
        List<Address> had = known.stream().map(KnownAddress::address).toList();
        List<Address> fresh =
                told.stream().filter(address -> !had.contains(address)).toList();
        if (!fresh.isEmpty()) {
            // Fewer than hoped for: somebody else knows more of this person since a moment ago.
            return addresses.give(workspaceId, person, fresh) == fresh.size();
        }
        if (known.stream().anyMatch(address -> address.overtaken() && told.contains(address.address()))) {
            addresses.heard(workspaceId, told);
        }
        return true;
    }

    private void create(UUID workspaceId, @Nullable String name, List<Address> told) {
        UUID id = Ids.next(clock);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into contacts (id, workspace_id, name, created_at) values (:id, :workspace, :name, :now)")
                .bind("id", id)
                .bind("workspace", workspaceId)
                .bind("name", name)
                .bind("now", clock.instant())
                .execute());
        if (addresses.give(workspaceId, id, told) == 0) {
            // Somebody else made the same person a moment ago; theirs is committed now, or the insert would still wait.
            remove(workspaceId, id);
        }
    }

    /** Follows a changed name. */
    void follow(UUID workspaceId, KnownAddress known, @Nullable String name) {
        if (name != null && !name.equals(known.contactName())) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "update contacts set name = :name where workspace_id = :workspace and id = :id")
                    .bind("name", name)
                    .bind("workspace", workspaceId)
                    .bind("id", known.contactId())
                    .execute());
        }
    }

    private void remove(UUID workspaceId, UUID id) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from contacts where workspace_id = :workspace and id = :id")
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .execute());
    }

    static List<UUID> people(List<KnownAddress> known) {
        return known.stream().map(KnownAddress::contactId).distinct().toList();
    }
}
