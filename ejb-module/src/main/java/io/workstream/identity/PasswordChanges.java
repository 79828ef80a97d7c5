package io.workstream.identity;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.job.JobService;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The short transactions around a new password; hashing happens outside of them. */
@Stateless
public class PasswordChanges {

    @Inject
    Accounts accounts;

    @Inject
    AccountLinks links;

    @Inject
    AccountMails mails;

    @Inject
    BrowserSessions sessions;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    AuditLog audit;

    @Inject
    JobService jobs;

    @Inject
    AddressMails addressMails;

    /**
     * Takes the wish for a new password in. Whether anybody has this address is looked up later, by a job: the answer here is
     * the same for every address, in words and in time.
     */
    public void ask(String email) {
        jobs.enqueue(addressMails.job(AccountLinks.Purpose.RESET_PASSWORD, email));
    }

    /** Whose account a link leads into, before anything is hashed for it; empty for one that cannot be followed. */
    public Optional<UserView> owner(String token) {
        return links.find(token, AccountLinks.Purpose.RESET_PASSWORD).map(link -> accounts.view(link.userId()));
    }

    /**
     * Follows a link to a new password: all sessions end, and the address has proved to be its owner's.
     *
     * @param address from where
     */
    public void reset(String token, String passwordHash, String address) {
        AccountLinks.Link link = links.spend(token, AccountLinks.Purpose.RESET_PASSWORD)
                .orElseThrow(() -> new Problem(IdentityProblem.LINK_INVALID));
        UserView user = accounts.confirmEmail(link.userId(), link.email());
        change(new Actor(user.id(), user.platformAdmin(), null, address), passwordHash, "account.password-reset");
    }

    /** Sets another password: all sessions but the actor's own browser session end. */
    public void change(Actor actor, String passwordHash) {
        change(actor, passwordHash, "account.password-changed");
    }

    private void change(Actor actor, String passwordHash, String action) {
        UserView user = accounts.changePassword(actor.userId(), passwordHash);
        sessions.closeAll(user.id(), actor.sessionId());
        refreshTokens.revokeAll(user.id());
        links.revoke(user.id(), AccountLinks.Purpose.RESET_PASSWORD);
        audit.record(actor, null, new AuditEvent(action, "user", user.id()));
        mails.tellPasswordChanged(user);
    }
}
