package io.workstream.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workstream.redis.Redis;
import io.workstream.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers what members may do, here and for all nodes in Redis. Each memory bears the stamp of the workspace's row under which
 * it was read, and every change of rights sets another stamp in its own transaction: whatever was changed, forgotten or
 * overtaken, a memory of before fits nobody who asks after. So nothing has to be cleared, and no news can get lost.
 */
@ApplicationScoped
class RightsMemory {

    /** Stamps make memories right, this makes them few; and roles that a migration changed are as it says by then. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 50_000;
    private static final String PURPOSE = "rights";

    private record Member(UUID workspaceId, UUID userId) {

        /** Under which all nodes know what this member may do at a stamp. */
        String key(UUID stamp) {
            return "workstream:rights:" + workspaceId + ":" + userId + ":" + stamp;
        }
    }

    private record Memory(UUID stamp, Grant grant) {}

    @Inject
    Redis redis;

    @Inject
    Secrets secrets;

    @Inject
    Grants rows;

    private final Cache<Member, Memory> own =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    /**
     * What somebody may do in the workspace that the transaction sees; empty when they are no member, which is never remembered.
     *
     * @param stamp what this transaction read in the workspace's row
     */
    Optional<Grant> of(UUID workspaceId, UUID userId, UUID stamp) {
        Member member = new Member(workspaceId, userId);
        Memory memory = own.getIfPresent(member);
        if (memory != null && memory.stamp().equals(stamp)) {
            return Optional.of(memory.grant());
        }
        String key = member.key(stamp);
        Optional<Grant> known = redis.get(key).flatMap(text -> open(key, text));
        Optional<Grant> grant = known.or(() -> rows.of(workspaceId, userId));
        if (known.isEmpty()) {
            grant.ifPresent(read -> redis.put(key, seal(key, read), KEPT));
        }
        grant.ifPresent(read -> own.put(member, new Memory(stamp, read)));
        return grant;
    }

    /** Sealed with its key: who gets at Redis can neither give rights nor move them from one member to another. */
    private String seal(String key, Grant grant) {
        return secrets.seal(PURPOSE, (key + " " + grant.text()).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Grant> open(String key, String token) {
        return secrets.unseal(PURPOSE, token)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> text.startsWith(key + " "))
                .flatMap(text -> Grant.of(text.substring(key.length() + 1)));
    }
}
