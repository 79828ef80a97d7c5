package io.workstream.identity;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A person's own logins: of browsers, and of programs that hold tokens. */
@Stateless
public class OwnSessions {

    private static final int MOST_SHOWN = 200;

    @Inject
    Jdbi jdbi;

    @Inject
    BrowserSessions browsers;

    @Inject
    RefreshTokens tokens;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The actor's logins, the one used last first. */
    public List<SessionView> list(Actor actor) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, kind, address, user_agent, created_at, last_seen_at, expires_at,
                            coalesce(id = cast(:current as uuid), false) as current from (
                            select id, 'browser' as kind, address, user_agent, created_at, last_seen_at, expires_at
                            from user_sessions where user_id = :user and expires_at > :now
                            union all
                            select t.family, 'api', t.address, t.user_agent,
                                (select min(f.created_at) from refresh_tokens f where f.family = t.family),
                                t.created_at, t.expires_at
                            from refresh_tokens t
                            where t.user_id = :user and t.used_at is null and not t.revoked and t.expires_at > :now) own
                        order by last_seen_at desc, id desc limit :limit
                        """)
                .bind("current", actor.sessionId())
                .bind("user", actor.userId())
                .bind("now", clock.instant())
                .bind("limit", MOST_SHOWN)
                .map(ConstructorMapper.of(SessionView.class))
                .list());
    }

    /** Ends one of the actor's logins. */
    public void end(Actor actor, UUID id) {
        if (!browsers.close(actor.userId(), id) && !tokens.revoke(actor.userId(), id)) {
            throw new Problem(SharedProblem.NOT_FOUND);
        }
        audit.record(actor, null, new AuditEvent("session.ended", "session", id));
    }
}
