package io.workstream.web.socket;

import io.workstream.identity.AccessTokens;
import io.workstream.identity.BrowserSessions;
import io.workstream.identity.EndedSessions;
import io.workstream.identity.IdentityProblem;
import io.workstream.identity.VerifiedToken;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Finds out who a client is: by the token of its hello, or by the cookie that its page logged in with. */
@ApplicationScoped
public class Greeting {

    @Inject
    AccessTokens tokens;

    @Inject
    BrowserSessions pages;

    @Inject
    EndedSessions ended;

    @Inject
    Clock clock;

    void hello(Connection connection, ClientFrame frame) {
        Optional<String> token = frame.text("token");
        if (token.isPresent()) {
            VerifiedToken verified = tokens.verify(token.get());
            Actor actor = new Actor(
                    verified.userId(),
                    verified.platformAdmin(),
                    verified.session(),
                    connection.visitor().address());
            connection.greet(actor, verified.expiresAt());
        } else {
            Actor actor = byCookie(connection).orElseThrow(() -> new Problem(IdentityProblem.UNAUTHENTICATED));
            connection.greetByCookie(actor, clock.instant());
        }
    }

    /** Ends a connection whose page has logged out meanwhile. */
    void recheck(Connection connection) {
        if (byCookie(connection).isEmpty()) {
            connection.outbox().endWith(Ending.UNAUTHENTICATED);
        }
    }

    /** Whether the login by whose token a client said who it is was ended meanwhile. */
    boolean isOver(Connection connection) {
        Actor actor = connection.greeted() ? connection.actor() : null;
        UUID session = actor == null ? null : actor.sessionId();
        return session != null && ended.heardOf(session);
    }

    private Optional<Actor> byCookie(Connection connection) {
        Visitor visitor = connection.visitor();
        return Optional.ofNullable(visitor.cookie()).flatMap(cookie -> pages.actor(cookie, visitor.address()));
    }
}
