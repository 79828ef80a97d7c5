package io.workstream.identity;

import io.workstream.secret.RandomToken;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** From where people have signed in before: browsers by a token of their own, programs by their address. */
@Stateless
public class KnownDevices {

    @Inject
    Jdbi jdbi;

    @Inject
    Accounts accounts;

    @Inject
    AccountMails mails;

    @Inject
    Clock clock;

    /** Whether this person has signed in from there. */
    public boolean knows(UUID userId, Origin origin) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from known_devices where user_id = :user and key = :key)")
                .bind("user", userId)
                .bind("key", key(origin))
                .mapTo(Boolean.class)
                .one());
    }

    /** A program has signed in from there. */
    public void remember(UUID userId, Origin origin) {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into known_devices (user_id, key, created_at, last_seen_at) values (:user, :key, :now, :now)
                        on conflict (user_id, key) do update set last_seen_at = :now
                        """)
                .bind("user", userId)
                .bind("key", key(origin))
                .bind("now", now)
                .execute());
    }

    /**
     * A browser has signed in; its owner is told when it is a new one beside others.
     *
     * @return the token that the browser is to keep, by which it is known the next time
     */
    public String signedIn(UUID userId, Origin origin) {
        String kept = origin.device();
        String device = kept == null ? RandomToken.next() : kept;
        Origin browser = origin.of(device);
        boolean newcomer = !knows(userId, browser) && hasDevices(userId);
        remember(userId, browser);
        if (newcomer) {
            mails.tellNewSignIn(accounts.view(userId), origin);
        }
        return device;
    }

    private boolean hasDevices(UUID userId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select 1 from known_devices where user_id = :user)")
                        .bind("user", userId)
                        .mapTo(Boolean.class)
                        .one());
    }

    private static byte[] key(Origin origin) {
        return RandomToken.digest(origin.place());
    }
}
