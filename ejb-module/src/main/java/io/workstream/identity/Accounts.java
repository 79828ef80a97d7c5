package io.workstream.identity;

import io.workstream.shared.BrokenReference;
import io.workstream.shared.Problem;
import io.workstream.shared.UniqueViolation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The short transactions around accounts; hashing happens outside of them. */
@Stateless
public class Accounts {

    /** Workspaces stand above people, who know of them only that the database keeps their owners. */
    private static final String WORKSPACE_OWNER = "workspaces_owner_id_fkey";

    /**
     * What a login checks a password against.
     *
     * @param userId the account
     * @param passwordHash bcrypt
     */
    public record Known(UUID userId, String passwordHash) {

        @Override
        public String toString() {
            return "Known[" + userId + "]";
        }
    }

    @Inject
    Users users;

    @Inject
    AccountMails mails;

    @Inject
    Clock clock;

    /** Makes an account and asks by mail whether the address is its owner's. */
    public UserView add(Registration registration, Preferences preferences, String passwordHash) {
        User user = new User(registration, preferences, passwordHash, clock);
        insert(user);
        mails.askToConfirm(user.view());
        return user.view();
    }

    public void addAdministrator(Registration registration, String passwordHash) {
        User user = new User(registration, Preferences.speaking("en"), passwordHash, clock);
        user.becomePlatformAdmin();
        insert(user);
    }

    public Optional<Known> known(String email) {
        return users.byEmail(email).map(user -> new Known(user.id(), user.passwordHash()));
    }

    /** Notes a login with the password that was proved; refused when it has been changed meanwhile. */
    public UserView loggedIn(Known proved) {
        // Logins at the same moment go one after another: each of them is right.
        User user = users.locked(proved.userId())
                .filter(found -> found.passwordHash().equals(proved.passwordHash()))
                .orElseThrow(() -> new Problem(IdentityProblem.CREDENTIALS_WRONG));
        user.loggedIn(clock.instant());
        return user.view();
    }

    public UserView view(UUID userId) {
        return required(userId).view();
    }

    public UserView prefer(UUID userId, Preferences preferences) {
        User user = required(userId);
        user.prefer(preferences);
        return user.view();
    }

    public UserView rename(UUID userId, String name) {
        User user = required(userId);
        user.rename(name);
        flush();
        return user.view();
    }

    public Known known(UUID userId) {
        User user = required(userId);
        return new Known(user.id(), user.passwordHash());
    }

    /** The account's address is this one and its owner's. */
    public UserView confirmEmail(UUID userId, String address) {
        User user = required(userId);
        user.confirmEmail(address, clock.instant());
        flush();
        return user.view();
    }

    public UserView changePassword(UUID userId, String passwordHash) {
        User user = required(userId);
        user.changePassword(passwordHash);
        return user.view();
    }

    public Optional<UserView> byEmail(String email) {
        return users.byEmail(email).map(User::view);
    }

    /** Deletes the account with all that is its owner's alone. Refused while they own workspaces. */
    public UserView delete(UUID userId) {
        User user = required(userId);
        UserView last = user.view();
        try {
            users.remove(user);
        } catch (PersistenceException failure) {
            boolean owner = BrokenReference.constraint(failure)
                    .filter(WORKSPACE_OWNER::equals)
                    .isPresent();
            throw owner ? new Problem(IdentityProblem.OWNS_WORKSPACES) : failure;
        }
        return last;
    }

    public boolean anyPlatformAdmin() {
        return users.anyPlatformAdmin();
    }

    private void insert(User user) {
        try {
            users.add(user);
        } catch (PersistenceException failure) {
            throw taken(failure);
        }
    }

    private void flush() {
        try {
            users.flush();
        } catch (PersistenceException failure) {
            throw taken(failure);
        }
    }

    private User required(UUID userId) {
        return users.byId(userId).orElseThrow(() -> new Problem(IdentityProblem.UNAUTHENTICATED));
    }

    private static RuntimeException taken(PersistenceException failure) {
        return switch (UniqueViolation.constraint(failure).orElse("")) {
            case "users_email" -> new Problem(IdentityProblem.EMAIL_TAKEN);
            case "users_name" -> new Problem(IdentityProblem.NAME_TAKEN);
            default -> failure;
        };
    }
}
