package io.workstream.identity;

import io.workstream.secret.RandomToken;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Tokens of links that are mailed to people: random, kept as their hash, good once and for a while. */
@ApplicationScoped
class AccountLinks {

    /** A person gets no second mail with such a link sooner than that. */
    static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);

    /** What following a link does, and how long it can be followed. */
    public enum Purpose {
        CONFIRM_EMAIL(Duration.ofDays(3)),
        CHANGE_EMAIL(Duration.ofDays(1)),
        RESET_PASSWORD(Duration.ofHours(1)),
        UNLOCK(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        static Purpose of(String slug) {
            return valueOf(slug.replace('-', '_').toUpperCase(Locale.ROOT));
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A link that could be followed.
     *
     * @param userId whose account it is about
     * @param email where it was sent
     */
    public record Link(UUID userId, String email) {}

    /**
     * A new link.
     *
     * @param token goes into its address and is kept nowhere
     */
    record Issued(String token, Instant expiresAt) {}

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** A new link; earlier ones of this person and purpose end. */
    Issued issue(UUID userId, Purpose purpose, String email) {
        revoke(userId, purpose);
        String token = RandomToken.next();
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into account_links (id, user_id, purpose, token_hash, email, created_at, expires_at)
                        values (:id, :user, :purpose, :digest, :email, :now, :expires)
                        """)
                .bind("id", Ids.next(clock))
                .bind("user", userId)
                .bind("purpose", purpose.slug())
                .bind("digest", RandomToken.digest(token))
                .bind("email", email)
                .bind("now", now)
                .bind("expires", now.plus(purpose.life))
                .execute());
        return new Issued(token, now.plus(purpose.life));
    }

    /** Follows a link: it cannot be followed again. Empty for one that is not, no longer or not for this. */
    Optional<Link> spend(String token, Purpose purpose) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update account_links set used_at = :now
                        where token_hash = :digest and purpose = :purpose and used_at is null and expires_at > :now
                        returning user_id, email
                        """)
                .bind("now", clock.instant())
                .bind("digest", RandomToken.digest(token))
                .bind("purpose", purpose.slug())
                .map(ConstructorMapper.of(Link.class))
                .findOne());
    }

    /** A link that could be followed. */
    Optional<Link> find(String token, Purpose purpose) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select user_id, email from account_links
                        where token_hash = :digest and purpose = :purpose and used_at is null and expires_at > :now
                        """)
                .bind("now", clock.instant())
                .bind("digest", RandomToken.digest(token))
                .bind("purpose", purpose.slug())
                .map(ConstructorMapper.of(Link.class))
                .findOne());
    }

    /** Whether a link could be followed. */
    boolean isGood(String token, Purpose purpose) {
        return find(token, purpose).isPresent();
    }

    /** When the newest link of this purpose was made that can still be followed. */
    Optional<Instant> newest(UUID userId, Purpose purpose) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select created_at from account_links
                        where user_id = :user and purpose = :purpose and used_at is null and expires_at > :now
                        """)
                .bind("user", userId)
                .bind("purpose", purpose.slug())
                .bind("now", clock.instant())
                .mapTo(Instant.class)
                .findFirst());
    }

    /** The address that somebody wants to change to and has not confirmed yet. */
    Optional<String> wantedEmail(UUID userId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select email from account_links
                        where user_id = :user and purpose = 'change-email' and used_at is null and expires_at > :now
                        """)
                .bind("user", userId)
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findFirst());
    }

    /** Ends the links of this person and purpose that were not followed. */
    void revoke(UUID userId, Purpose purpose) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from account_links where user_id = :user and purpose = :purpose and used_at is null")
                .bind("user", userId)
                .bind("purpose", purpose.slug())
                .execute());
    }
}
