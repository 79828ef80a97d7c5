package io.workstream.identity;

import io.workstream.secret.RandomToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The rows of {@code login_failures}. A try is counted before it is made, so many at once get no further than one by one. */
@ApplicationScoped
class LoginFailures {

    /**
     * What is counted.
     *
     * @param owner whose account, where only one's own places are counted: they can be forgiven together
     * @param subject whose tries: an e-mail, an address
     */
    record Count(Limit limit, @Nullable UUID owner, String subject) {

        Count(Limit limit, String subject) {
            this(limit, null, subject);
        }

        static Count ofEmail(String email) {
            return new Count(Limit.ACCOUNT, email.strip().toLowerCase(Locale.ROOT));
        }

        private byte[] key() {
            byte[] digest = RandomToken.digest(subject);
            return owner == null
                    ? digest
                    : ByteBuffer.allocate(2 * Long.BYTES + digest.length)
                            .putLong(owner.getMostSignificantBits())
                            .putLong(owner.getLeastSignificantBits())
                            .put(digest)
                            .array();
        }

        @Override
        public String toString() {
            return "Count[" + limit + "]";
        }
    }

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Counts a try; empty when none is taken now. The row stays locked until the caller's transaction ends. */
    Optional<Integer> take(Count count) {
        Instant now = clock.instant();
        Optional<Integer> tries = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into login_failures (kind, key, failures, last_at) values (:kind, :key, 1, :now)
                        on conflict (kind, key) do update set last_at = :now, failures = case
                            when login_failures.last_at < :forgiven then 1 else login_failures.failures + 1 end
                        where login_failures.blocked_until is null or login_failures.blocked_until <= :now
                        returning failures
                        """)
                .bind("kind", count.limit().slug())
                .bind("key", count.key())
                .bind("now", now)
                .bind("forgiven", now.minus(Limit.FORGIVEN))
                .mapTo(Integer.class)
                .findOne());
        tries.ifPresent(number -> block(count, now, count.limit().pauseAfter(number)));
        return tries;
    }

    /** Until when nothing is taken; empty when something is. */
    Optional<Instant> blockedUntil(Count count) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select blocked_until from login_failures
                        where kind = :kind and key = :key and blocked_until > :now
                        """)
                .bind("kind", count.limit().slug())
                .bind("key", count.key())
                .bind("now", clock.instant())
                .mapTo(Instant.class)
                .findOne());
    }

    /** What is held up now. */
    Optional<LoginLock> lock(Count count) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select kind, failures, last_at as since, blocked_until as until from login_failures
                        where kind = :kind and key = :key and blocked_until > :now
                        """)
                .bind("kind", count.limit().slug())
                .bind("key", count.key())
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(LoginLock.class))
                .findOne());
    }

    /** Forgives all; whether there was anything. */
    boolean forget(Count count) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate("delete from login_failures where kind = :kind and key = :key")
                                .bind("kind", count.limit().slug())
                                .bind("key", count.key())
                                .execute())
                > 0;
    }

    /** Forgives all that was tried in vain from places where this person has signed in before; whether there was anything. */
    boolean forgetDevices(UUID owner) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                delete from login_failures where kind = :kind
                                    and key > uuid_send(:owner) and key < uuid_send(:owner) || decode(repeat('ff', 33), 'hex')
                                """)
                        .bind("kind", Limit.DEVICE.slug())
                        .bind("owner", owner)
                        .execute())
                > 0;
    }

    /** Takes one try back, and the pause that it began. */
    void giveBack(Count count) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update login_failures set failures = greatest(failures - 1, 0), blocked_until = null
                        where kind = :kind and key = :key
                        """)
                .bind("kind", count.limit().slug())
                .bind("key", count.key())
                .execute());
    }

    private void block(Count count, Instant now, Duration pause) {
        if (pause.isZero()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update login_failures set blocked_until = :until where kind = :kind and key = :key")
                .bind("until", now.plus(pause))
                .bind("kind", count.limit().slug())
                .bind("key", count.key())
                .execute());
    }
}
