package io.workstream.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workstream.shared.Tenancy;
import io.workstream.shared.Tenancy.Tenanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers in which workspace a thing lies that is addressed by its own id. Nothing ever moves to another workspace and no id is
 * used twice, so this is never wrong; who reads on in that workspace finds out when the thing itself is gone.
 */
@ApplicationScoped
class KnownPlaces {

    private static final int MOST_KEPT = 100_000;

    private record Thing(Tenanted kind, UUID id) {}

    @Inject
    Tenancy tenancy;

    private final Cache<Thing, UUID> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** Empty when there is no such thing. May leave the transaction seeing no workspace. */
    Optional<UUID> workspaceOf(Tenanted kind, UUID id) {
        Thing thing = new Thing(kind, id);
        UUID place = known.getIfPresent(thing);
        if (place != null) {
            return Optional.of(place);
        }
        Optional<UUID> found = tenancy.workspaceOf(kind, id);
        found.ifPresent(workspaceId -> known.put(thing, workspaceId));
        return found;
    }
}
