package io.workstream.identity;

import io.workstream.identity.LoginFailures.Count;
import io.workstream.job.JobService;
import io.workstream.shared.Actor;
import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps guessers from guessing, before anything is hashed: by account and by address, with growing pauses and then a lock. Whoever
 * comes from where they have signed in before is counted apart, so nobody can lock somebody else out of their own device.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginLimits {

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    LoginFailures failures;

    @Inject
    KnownDevices devices;

    @Inject
    AccountLinks links;

    @Inject
    AddressMails addressMails;

    @Inject
    JobService jobs;

    @Inject
    PlatformSettings settings;

    @Inject
    Clock clock;

    /**
     * Counts a try at an account's password; refused while too many were in vain.
     *
     * @param userId whose account it is, if anybody's
     */
    public void tryLogin(String email, Optional<UUID> userId, Origin origin) {
        if (!settings.rateLimits()) {
            return;
        }
        Count account = account(email, userId, origin);
        int tries = take(account);
        take(new Count(Limit.ADDRESS, origin.network()));
        if (account.limit().locksAt(tries)) {
            // Looked up and mailed by a job: here an account that exists must not take longer than one that does not.
            jobs.enqueue(addressMails.job(AccountLinks.Purpose.UNLOCK, email));
        }
    }

    /** The try was right: the account's failures are forgiven, and the address has not failed by it. */
    public void succeeded(String email, UUID userId, Origin origin) {
        if (settings.rateLimits()) {
            failures.forget(account(email, Optional.of(userId), origin));
            failures.giveBack(new Count(Limit.ADDRESS, origin.network()));
        }
    }

    /**
     * Counts a try to prove by the password whose login this is; refused while too many were in vain. Only its holder can use
     * these tries up, so nobody else can keep people from what is their own.
     */
    public void tryProof(Actor actor) {
        if (settings.rateLimits()) {
            take(proof(actor));
        }
    }

    /** The proof was right. */
    public void proved(Actor actor) {
        if (settings.rateLimits()) {
            failures.forget(proof(actor));
        }
    }

    /** The password was not looked at after all: the try to prove by it is taken back. */
    public void notProved(Actor actor) {
        if (settings.rateLimits()) {
            failures.giveBack(proof(actor));
        }
    }

    /** The password was not looked at after all: the try is taken back. */
    public void notTried(String email, Optional<UUID> userId, Origin origin) {
        if (settings.rateLimits()) {
            failures.giveBack(account(email, userId, origin));
            failures.giveBack(new Count(Limit.ADDRESS, origin.network()));
        }
    }

    /** Counts a new account from an address. */
    public void tryRegister(Origin origin) {
        tryFrom(Limit.REGISTER, origin);
    }

    /** Counts a wish for a new password from an address. */
    public void tryForgotten(Origin origin) {
        tryFrom(Limit.FORGOT, origin);
    }

    /** Whether an unlocking link can be followed. */
    public boolean isGood(String token) {
        return links.isGood(token, AccountLinks.Purpose.UNLOCK);
    }

    /** Follows a link that unlocks signing in. */
    public void unlock(String token) {
        AccountLinks.Link link = links.spend(token, AccountLinks.Purpose.UNLOCK)
                .orElseThrow(() -> new Problem(IdentityProblem.LINK_INVALID));
        failures.forget(Count.ofEmail(link.email()));
        failures.forgetDevices(link.userId());
    }

    private void tryFrom(Limit limit, Origin origin) {
        if (settings.rateLimits()) {
            take(new Count(limit, origin.network()));
        }
    }

    private Count account(String email, Optional<UUID> userId, Origin origin) {
        UUID asked = userId.orElse(NOBODY);
        // Asked for nobody, too: time must not tell who has an account.
        return devices.knows(asked, origin) ? new Count(Limit.DEVICE, asked, origin.place()) : Count.ofEmail(email);
    }

    private static Count proof(Actor actor) {
        return new Count(Limit.DEVICE, actor.userId(), "session:" + actor.sessionId());
    }

    private int take(Count count) {
        return failures.take(count).orElseThrow(() -> {
            Instant now = clock.instant();
            Instant end = failures.blockedUntil(count).orElse(now);
            long wait = Math.max(1, Duration.between(now, end).toSeconds() + 1);
            return new Problem(IdentityProblem.TOO_MANY_TRIES, Map.of("retryAfter", wait));
        });
    }
}
