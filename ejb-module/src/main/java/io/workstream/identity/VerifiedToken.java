package io.workstream.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token whose signature, issuer, audience and times were checked.
 *
 * @param userId subject
 * @param session the login that it belongs to; null where its issuer named none
 * @param groups {@code user}, and {@code platform-admin} for those
 * @param expiresAt end of its life
 * @param claims all of its claims
 */
public record VerifiedToken(
        UUID userId, @Nullable UUID session, Set<String> groups, Instant expiresAt, Map<String, Object> claims) {

    /** Claim that names the login. */
    static final String SESSION = "sid";

    /** Whether the token's owner administers the platform. */
    public boolean platformAdmin() {
        return groups.contains(AccessTokens.PLATFORM_ADMIN);
    }
}
