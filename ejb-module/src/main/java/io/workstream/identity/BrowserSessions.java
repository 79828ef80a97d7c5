package io.workstream.identity;

import io.workstream.secret.RandomToken;
import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Logins of browsers: a cookie holds a random token, a row its digest. Survives the loss of a node. */
@Stateless
public class BrowserSessions {

    /** How long a session lives without being used. */
    public static final Duration IDLE_LIFE = Duration.ofDays(14);

    private static final Duration SEEN_STEP = Duration.ofMinutes(5);

    @Inject
    SessionEnds ends;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Opens a session for somebody who has just proved who they are; returns the cookie's value. */
    public String open(UUID userId, Origin origin) {
        String token = RandomToken.next();
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into user_sessions (id, user_id, token_hash, address, user_agent, created_at, last_seen_at,
                            expires_at)
                        values (:id, :user, :digest, :address, :agent, :now, :now, :expires)
                        """)
                .bind("id", Ids.next(clock))
                .bind("user", userId)
                .bind("digest", RandomToken.digest(token))
                .bind("address", origin.address())
                .bind("agent", origin.userAgent())
                .bind("now", now)
                .bind("expires", now.plus(IDLE_LIFE))
                .execute());
        return token;
    }

    /** Who holds this cookie, and prolongs the session; empty when it is unknown or too old. */
    public Optional<Actor> actor(String token, String address) {
        byte[] digest = RandomToken.digest(token);
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            // Not at every request: a write per page view would buy nothing.
            handle.createUpdate(
                            """
                            update user_sessions set last_seen_at = :now, expires_at = :expires
                            where token_hash = :digest and expires_at > :now and last_seen_at < :stale
                            """)
                    .bind("now", now)
                    .bind("expires", now.plus(IDLE_LIFE))
                    .bind("stale", now.minus(SEEN_STEP))
                    .bind("digest", digest)
                    .execute();
            return handle.createQuery(
                            """
                            select s.id, s.user_id, u.is_platform_admin from user_sessions s join users u on u.id = s.user_id
                            where s.token_hash = :digest and s.expires_at > :now
                            """)
                    .bind("digest", digest)
                    .bind("now", now)
                    .map((row, context) -> new Actor(
                            row.getObject("user_id", UUID.class),
                            row.getBoolean("is_platform_admin"),
                            row.getObject("id", UUID.class),
                            address))
                    .findOne();
        });
    }

    /**
     * Ends the sessions of this person.
     *
     * @param but the one that stays; null for none
     */
    public void closeAll(UUID userId, @Nullable UUID but) {
        end(jdbi.withHandle(handle -> handle.createQuery(
                        """
                        delete from user_sessions where user_id = :user and id is distinct from cast(:but as uuid)
                        returning id
                        """)
                .bind("user", userId)
                .bind("but", but)
                .mapTo(UUID.class)
                .list()));
    }

    /** Ends one session of this person; false when there is no such. */
    public boolean close(UUID userId, UUID id) {
        return end(jdbi.withHandle(handle -> handle.createQuery(
                        "delete from user_sessions where id = :id and user_id = :user returning id")
                .bind("id", id)
                .bind("user", userId)
                .mapTo(UUID.class)
                .list()));
    }

    /** Ends the session of this cookie. */
    public void close(String token) {
        end(jdbi.withHandle(
                handle -> handle.createQuery("delete from user_sessions where token_hash = :digest returning id")
                        .bind("digest", RandomToken.digest(token))
                        .mapTo(UUID.class)
                        .list()));
    }

    /** Sockets of these sessions close on every node once the caller's transaction has committed. False when there are none. */
    private boolean end(List<UUID> closed) {
        if (closed.isEmpty()) {
            return false;
        }
        ends.end(closed);
        return true;
    }
}
