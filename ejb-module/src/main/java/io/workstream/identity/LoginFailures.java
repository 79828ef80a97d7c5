package io.workstream.identity;

import io.workstream.secret.RandomToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The rows of {@code login_failures}. A try is counted before it is made, so many at once get no further than one by one. */
@ApplicationScoped
class LoginFailures {

    /**
     * What is counted.
     *
     * @param subject whose tries: an e-mail, an address
     */
    record Count(Limit limit, String subject) {

        private byte[] key() {
            return RandomToken.digest(subject);
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

    /** Forgives all. */
    void forget(Count count) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from login_failures where kind = :kind and key = :key")
                .bind("kind", count.limit().slug())
                .bind("key", count.key())
                .execute());
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
