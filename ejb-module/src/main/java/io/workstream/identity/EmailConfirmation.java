package io.workstream.identity;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.shared.Actor;
import io.workstream.shared.EmailAddress;
import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Shows that an address is its owner's: the one of a new account, or the one that an account is to change to. */
@Stateless
public class EmailConfirmation {

    @Inject
    Accounts accounts;

    @Inject
    AccountLinks links;

    @Inject
    AccountMails mails;

    @Inject
    AuditLog audit;

    @Inject
    PlatformSettings settings;

    @Inject
    Clock clock;

    /** Whether a link can be followed, for pages that ask before they do. */
    public boolean isGood(String token) {
        return links.isGood(token, AccountLinks.Purpose.CONFIRM_EMAIL)
                || links.isGood(token, AccountLinks.Purpose.CHANGE_EMAIL);
    }

    /**
     * Follows a link out of a mail.
     *
     * @param address from where
     */
    public UserView confirm(String token, String address) {
        Optional<AccountLinks.Link> first = links.spend(token, AccountLinks.Purpose.CONFIRM_EMAIL);
        if (first.isPresent()) {
            return confirmFirst(first.get(), address);
        }
        return links.spend(token, AccountLinks.Purpose.CHANGE_EMAIL)
                .map(link -> change(link, address))
                .orElseThrow(() -> new Problem(IdentityProblem.LINK_INVALID));
    }

    /** Sends the link for the actor's address again, at most once a minute. */
    public void sendAgain(Actor actor) {
        UserView user = accounts.view(actor.userId());
        if (user.emailConfirmed()) {
            throw new Problem(IdentityProblem.EMAIL_CONFIRMED);
        }
        pause(links.newest(user.id(), AccountLinks.Purpose.CONFIRM_EMAIL));
        mails.askToConfirm(user);
    }

    /** Asks at another address whether the account is to have it; until then the old one counts. */
    public void askFor(Actor actor, String email) {
        String wanted = EmailAddress.typed(email);
        UserView user = accounts.view(actor.userId());
        if (accounts.byEmail(wanted).isPresent()) {
            throw new Problem(IdentityProblem.EMAIL_TAKEN);
        }
        pause(links.newest(user.id(), AccountLinks.Purpose.CHANGE_EMAIL));
        mails.askToConfirmNew(user, wanted);
        audit.record(actor, null, new AuditEvent("account.email-change-asked", "user", user.id()));
    }

    /** The address that the actor wants to change to and has not confirmed yet. */
    public Optional<String> wanted(Actor actor) {
        return links.wantedEmail(actor.userId());
    }

    private UserView confirmFirst(AccountLinks.Link link, String address) {
        UserView user = accounts.view(link.userId());
        // Sent to an address that the account has left since: it proves nothing about the present one.
        if (!user.email().equals(link.email())) {
            throw new Problem(IdentityProblem.LINK_INVALID);
        }
        record(user, "account.email-confirmed", address);
        return accounts.confirmEmail(user.id(), user.email());
    }

    private UserView change(AccountLinks.Link link, String address) {
        UserView before = accounts.view(link.userId());
        UserView after = accounts.confirmEmail(before.id(), link.email());
        // They were sent to the address that is no longer the account's.
        links.revoke(before.id(), AccountLinks.Purpose.CONFIRM_EMAIL);
        links.revoke(before.id(), AccountLinks.Purpose.RESET_PASSWORD);
        record(after, "account.email-changed", address);
        mails.tellEmailChanged(after, before.email());
        return after;
    }

    private void record(UserView user, String action, String address) {
        Actor owner = new Actor(user.id(), user.platformAdmin(), null, address);
        audit.record(owner, null, new AuditEvent(action, "user", user.id()));
    }

    private void pause(Optional<Instant> last) {
        Instant now = clock.instant();
        last.map(sent -> sent.plus(AccountLinks.BETWEEN_MAILS))
                .filter(next -> next.isAfter(now) && settings.rateLimits())
                .ifPresent(next -> {
                    long wait = Duration.between(now, next).toSeconds() + 1;
                    throw new Problem(SharedProblem.RATE_LIMITED, Map.of("retryAfter", wait));
                });
    }
}
