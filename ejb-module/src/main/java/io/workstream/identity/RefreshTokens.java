package io.workstream.identity;

import io.workstream.secret.RandomToken;
import io.workstream.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Opaque tokens that are spent on use. A login and all its successors are one family. */
@Stateless
public class RefreshTokens {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration RACE = Duration.ofSeconds(10);

    /**
     * How spending a token went.
     *
     * @param userId whose it was; null when it was not valid
     * @param family the login that it belongs to; null when it was not valid
     * @param successor the new token; null unless it was valid
     * @param raced whether it had been spent a moment ago
     */
    public record Spending(@Nullable UUID userId, @Nullable UUID family, @Nullable String successor, boolean raced) {

        static final Spending INVALID = new Spending(null, null, null, false);
        static final Spending RACED = new Spending(null, null, null, true);
    }

    /** Why a token that exists cannot be spent. */
    enum Refusal {
        /** Revoked, or expired before anybody spent it. */
        INVALID,
        /** Spent a moment ago: a client that raced itself. */
        RACED,
        /** Spent long ago: somebody kept a copy. */
        REUSED
    }

    /** One row. */
    public record Row(UUID userId, UUID family, @Nullable Instant usedAt, boolean revoked, Instant expiresAt) {

        /** What it means that this token was presented although it cannot be spent. */
        Refusal refusalAt(Instant now) {
            if (revoked || usedAt == null) {
                return Refusal.INVALID;
            }
            return usedAt.plus(RACE).isAfter(now) ? Refusal.RACED : Refusal.REUSED;
        }
    }

    private record Member(UUID userId, UUID family) {}

    @Inject
    Jdbi jdbi;

    @Inject
    SessionEnds ends;

    @Inject
    ReuseAlarm alarm;

    @Inject
    Clock clock;

    /**
     * A login's first token.
     *
     * @param family the login; access tokens name it
     */
    public record Started(UUID family, String token) {}

    /** Begins a login. */
    public Started start(UUID userId, Origin origin) {
        UUID family = Ids.next(clock);
        return new Started(family, jdbi.withHandle(handle -> insert(handle, new Member(userId, family), origin)));
    }

    /** Spends a token for its successor; one that was spent long ago ends its login, and its owner is told. */
    public Spending spend(String token, Origin origin) {
        byte[] digest = RandomToken.digest(token);
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            Optional<Row> spent = handle.createQuery(
                            """
                            update refresh_tokens set used_at = :now
                            where token_hash = :digest and used_at is null and not revoked and expires_at > :now
                            returning user_id, family, used_at, revoked, expires_at
                            """)
                    .bind("now", now)
                    .bind("digest", digest)
                    .map(ConstructorMapper.of(Row.class))
                    .findOne();
            return spent.map(row -> new Spending(
                            row.userId(),
                            row.family(),
                            insert(handle, new Member(row.userId(), row.family()), origin),
                            false))
                    .orElseGet(() -> refused(handle, digest, origin));
        });
    }

    public void revokeFamily(String token) {
        byte[] digest = RandomToken.digest(token);
        jdbi.withHandle(handle -> find(handle, digest)).ifPresent(row -> revokeFamily(row.family()));
    }

    /** Ends one login of this person; false when there is no such. */
    public boolean revoke(UUID userId, UUID family) {
        return revoke("family = :family and user_id = :user", Map.of("family", family, "user", userId));
    }

    /** Ends every login of API clients of this person. */
    public void revokeAll(UUID userId) {
        revoke("user_id = :user", Map.of("user", userId));
    }

    /** The logins of API clients of this person that were not ended. */
    public Set<UUID> families(UUID userId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct family from refresh_tokens where user_id = :user and not revoked")
                .bind("user", userId)
                .mapTo(UUID.class)
                .set());
    }

    private Spending refused(Handle handle, byte[] digest, Origin origin) {
        Optional<Row> row = find(handle, digest);
        Refusal refusal = row.map(found -> found.refusalAt(clock.instant())).orElse(Refusal.INVALID);
        if (refusal == Refusal.RACED) {
            return Spending.RACED;
        }
        if (refusal == Refusal.REUSED) {
            row.ifPresent(found -> {
                revokeFamily(found.family());
                alarm.raise(found, origin.address());
            });
        }
        return Spending.INVALID;
    }

    private static Optional<Row> find(Handle handle, byte[] digest) {
        return handle.createQuery(
                        "select user_id, family, used_at, revoked, expires_at from refresh_tokens where token_hash = :digest")
                .bind("digest", digest)
                .map(ConstructorMapper.of(Row.class))
                .findOne();
    }

    private void revokeFamily(UUID family) {
        revoke("family = :family", Map.of("family", family));
    }

    /** Ends logins until none is left: a refresh that had begun adds its successor behind our back. */
    private boolean revoke(String whose, Map<String, UUID> names) {
        boolean any = false;
        Set<UUID> ended;
        do {
            ended = jdbi.withHandle(handle -> handle.createQuery(
                            "update refresh_tokens set revoked = true where <whose> and not revoked returning family")
                    .define("whose", whose)
                    .bindMap(names)
                    .mapTo(UUID.class)
                    .set());
            ends.end(ended);
            any |= !ended.isEmpty();
        } while (!ended.isEmpty());
        return any;
    }

    private String insert(Handle handle, Member member, Origin origin) {
        String token = RandomToken.next();
        Instant now = clock.instant();
        handle.createUpdate(
                        """
                        insert into refresh_tokens (id, user_id, family, token_hash, address, user_agent, created_at, expires_at)
                        values (:id, :user, :family, :digest, :address, :agent, :now, :expires)
                        """)
                .bind("id", Ids.next(clock))
                .bind("user", member.userId())
                .bind("family", member.family())
                .bind("digest", RandomToken.digest(token))
                .bind("address", origin.address())
                .bind("agent", origin.userAgent())
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute();
        return token;
    }
}
