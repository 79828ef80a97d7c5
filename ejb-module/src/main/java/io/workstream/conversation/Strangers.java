package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells people apart by their business-scoped user ids: a number passes to somebody else one day, such an id never does. Whoever
 * has none yet may be anybody.
 */
@ApplicationScoped
class Strangers {

    @Inject
    Addresses addresses;

    /** Those behind the addresses who have user ids, but none of these. */
    List<UUID> among(UUID workspaceId, List<KnownAddress> known, Set<String> userIds) {
        List<UUID> others = known.stream()
                .map(KnownAddress::contactId)
                .distinct()
                .filter(person -> !owns(person, known, userIds))
                .toList();
        if (others.isEmpty() || userIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<String>> had = addresses.userIds(workspaceId, others);
        return others.stream().filter(had::containsKey).toList();
    }

    /** Whether two of these people have user ids of their own. */
    boolean are(UUID workspaceId, Collection<UUID> people) {
        return addresses.userIds(workspaceId, new HashSet<>(people)).size() > 1;
    }

    /** The user ids of these, as far as they are known. */
    static Set<String> ids(Sender... senders) {
        return Stream.of(senders).map(Sender::bsuid).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static boolean owns(UUID person, List<KnownAddress> known, Set<String> userIds) {
        return known.stream()
                .filter(address -> address.contactId().equals(person))
                .map(KnownAddress::address)
                .anyMatch(address -> address.kind() == Address.Kind.BSUID && userIds.contains(address.value()));
    }
}
