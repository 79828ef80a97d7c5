package io.workstream.identity;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells, in the caller's transaction, that somebody showed a refresh token that had been spent long before. */
@ApplicationScoped
class ReuseAlarm {

    @Inject
    Accounts accounts;

    @Inject
    AccountMails mails;

    @Inject
    AuditLog audit;

    void raise(RefreshTokens.Row row, String address) {
        UserView user = accounts.view(row.userId());
        Actor unknown = new Actor(user.id(), user.platformAdmin(), row.family(), address);
        audit.record(unknown, null, new AuditEvent("refresh-token.reused", "session", row.family()));
        mails.tellTokenReused(user, address);
    }
}
