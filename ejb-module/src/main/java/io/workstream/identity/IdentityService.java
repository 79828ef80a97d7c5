package io.workstream.identity;

import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Accounts and logins. Opens no transaction around password hashing, which takes a quarter of a second. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentityService {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    LoginLimits limits;

    @Inject
    KnownDevices devices;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    AccessTokens accessTokens;

    /** Makes an account. Refused when the e-mail or the name is taken. */
    public UserView register(Registration registration) {
        return register(registration, Preferences.speaking("en"));
    }

    /** Makes an account of somebody who wants to read like this, and counts it against where they come from. */
    public UserView register(Registration registration, Preferences preferences, Origin origin) {
        limits.tryRegister(origin);
        return register(registration, preferences);
    }

    private UserView register(Registration registration, Preferences preferences) {
        PasswordRule.uncommon(registration.password(), registration.email(), registration.name());
        return accounts.add(registration, preferences, passwords.hash(registration.password()));
    }

    /** Checks e-mail and password; both being wrong and either being wrong look and take the same. */
    public UserView authenticate(String email, String password, Origin origin) {
        Optional<Accounts.Known> known = accounts.known(email);
        limits.tryLogin(email, known.map(Accounts.Known::userId), origin);
        String hash = known.map(Accounts.Known::passwordHash).orElseGet(passwords::nobodysHash);
        if (!passwords.matches(password, hash, () -> limits.notTried(email, known.map(Accounts.Known::userId), origin))
                || known.isEmpty()) {
            throw new Problem(IdentityProblem.CREDENTIALS_WRONG);
        }
        UUID userId = known.get().userId();
        limits.succeeded(email, userId, origin);
        return accounts.loggedIn(known.get());
    }

    /** Logs an API client in. */
    public TokenPair login(String email, String password, Origin origin) {
        UserView user = authenticate(email, password, origin);
        devices.remember(user.id(), origin);
        RefreshTokens.Started started = refreshTokens.start(user.id(), origin);
        String accessToken = accessTokens.issue(user, started.family());
        return new TokenPair(accessToken, started.token(), AccessTokens.LIFE.toSeconds());
    }

    /**
     * Exchanges a refresh token for a new pair. Spent less than ten seconds ago: {@code refresh-raced}, nothing changes;
     * spent earlier: somebody holds a copy, and the whole family is revoked.
     */
    public TokenPair refresh(String refreshToken, Origin origin) {
        RefreshTokens.Spending spending = refreshTokens.spend(refreshToken, origin);
        if (spending.raced()) {
            throw new Problem(IdentityProblem.REFRESH_RACED);
        }
        UUID userId = spending.userId();
        UUID family = spending.family();
        String successor = spending.successor();
        if (userId == null || family == null || successor == null) {
            throw new Problem(IdentityProblem.REFRESH_TOKEN_INVALID);
        }
        String accessToken = accessTokens.issue(accounts.view(userId), family);
        return new TokenPair(accessToken, successor, AccessTokens.LIFE.toSeconds());
    }

    /** Ends the login that this refresh token belongs to; unknown tokens are ignored. */
    public void logout(String refreshToken) {
        refreshTokens.revokeFamily(refreshToken);
    }

    /** The actor's own profile. */
    public UserView me(Actor actor) {
        return accounts.view(actor.userId());
    }

    /** Changes the actor's name. Refused when somebody else has it. */
    public UserView rename(Actor actor, String name) {
        return accounts.rename(actor.userId(), Registration.name(name));
    }

    /** Changes how the actor wants to read. */
    public UserView prefer(Actor actor, Preferences preferences) {
        return accounts.prefer(actor.userId(), preferences);
    }
}
