package io.workstream.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, as administrators of the platform see them.
 *
 * @param emailConfirmed whether they have shown that the address is theirs
 * @param lastLoginAt when they signed in last; null when they never did
 * @param lock why signing in is held up now, but where they have signed in before; null when it is not
 * @param lockedDevices from how many of the places where they have signed in before it is held up now
 */
public record PersonView(
        UUID id,
        String name,
        String email,
        boolean emailConfirmed,
        boolean platformAdmin,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        @Nullable LoginLock lock,
        int lockedDevices) {

    /** Whether signing in is held up from anywhere. */
    public boolean locked() {
        return lock != null || lockedDevices > 0;
    }
}
