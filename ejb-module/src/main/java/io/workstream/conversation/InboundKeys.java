package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Remembers what was taken in, so that the same event twice, even at once, is one message. */
@ApplicationScoped
public class InboundKeys {

    private static final Duration SAME_BODY = Duration.ofMinutes(4);
    private static final int LONGEST_KEY = 200;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** True for the first who asks; whoever asks at the same time waits until that one commits. */
    public boolean first(UUID workspaceId, UUID accountId, String key) {
        return claim(workspaceId, accountId, key, Instant.EPOCH);
    }

    /** Those of the keys for which the caller is the first who asks. */
    Set<String> first(UUID workspaceId, UUID accountId, Collection<String> keys) {
        return claim(workspaceId, accountId, keys, Instant.EPOCH);
    }

    /**
     * Waits for whoever is taking in one of these, and lets whoever comes next wait for the end of this transaction: one of the
     * two sees what the other wrote.
     */
    void meet(UUID workspaceId, UUID accountId, Collection<String> keys) {
        Set<String> free = claim(workspaceId, accountId, keys, Instant.EPOCH);
        if (!free.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            """
                            delete from inbound_keys
                            where account_id = :account and key = any(:keys) and workspace_id = :workspace
                            """)
                    .bind("account", accountId)
                    .bindArray(
                            "keys",
                            String.class,
                            free.stream().map(InboundKeys::stored).toList())
                    .bind("workspace", workspaceId)
                    .execute());
        }
    }

    /** The same for an event without an id, known only by its body: after four minutes it counts as a new one. */
    public boolean firstLately(UUID workspaceId, UUID accountId, String bodyDigest) {
        return firstWithin(workspaceId, accountId, bodyDigest, SAME_BODY);
    }

    /** The same for what counts as new again after a while. */
    boolean firstWithin(UUID workspaceId, UUID accountId, String key, Duration span) {
        return claim(workspaceId, accountId, key, clock.instant().minus(span));
    }

    /** Forgets what was refused after all, so that a repetition hears the same refusal. */
    public void forget(UUID workspaceId, UUID accountId, String key) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from inbound_keys where account_id = :account and key = :key and workspace_id = :workspace")
                .bind("account", accountId)
                .bind("key", stored(key))
                .bind("workspace", workspaceId)
                .execute());
    }

    /** A provider's id has no bound of ours, an index entry of the database has: a long key is known by its digest. */
    static String stored(String key) {
        return key.length() <= LONGEST_KEY ? key : "sha256:" + sha256(key);
    }

    private static String sha256(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private boolean claim(UUID workspaceId, UUID accountId, String key, Instant forgottenBefore) {
        return claim(workspaceId, accountId, List.of(key), forgottenBefore).contains(key);
    }

    private Set<String> claim(UUID workspaceId, UUID accountId, Collection<String> keys, Instant forgottenBefore) {
        // In a fixed order, so that two transactions cannot wait for each other's keys in a circle.
        TreeMap<String, String> byStored = new TreeMap<>();
        keys.forEach(key -> byStored.put(stored(key), key));
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into inbound_keys (account_id, key, workspace_id, created_at)
                        select :account, told.key, :workspace, cast(:now as timestamptz) from unnest(:keys) as told (key)
                        on conflict (account_id, key) do update set created_at = excluded.created_at
                            where inbound_keys.created_at < :forgotten
                        returning key
                        """)
                .bind("account", accountId)
                .bindArray("keys", String.class, List.copyOf(byStored.keySet()))
                .bind("workspace", workspaceId)
                .bind("now", clock.instant())
                .bind("forgotten", forgottenBefore)
                .mapTo(String.class)
                .map(byStored::get)
                .collect(Collectors.toSet()));
    }
}
