package io.workstream.identity;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The end of an account: sessions, tokens, links, memberships go with it; what it did stays written down. */
@Stateless
public class AccountDeletion {

    @Inject
    Accounts accounts;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    BrowserSessions browsers;

    @Inject
    SessionEnds ends;

    @Inject
    AccountMails mails;

    @Inject
    AuditLog audit;

    /** Deletes the actor's own account. */
    public void delete(Actor actor) {
        UserView user = accounts.view(actor.userId());
        if (user.platformAdmin()) {
            throw new Problem(IdentityProblem.ADMINISTRATOR_STAYS);
        }
        browsers.closeAll(user.id(), null);
        Set<UUID> logins = refreshTokens.families(user.id());
        accounts.delete(user.id());
        // Their refresh tokens are gone with the account, their access tokens live on for minutes.
        ends.end(logins);
        audit.record(actor, null, new AuditEvent("account.deleted", "user", user.id(), Map.of("name", user.name())));
        mails.tellDeleted(user);
    }
}
