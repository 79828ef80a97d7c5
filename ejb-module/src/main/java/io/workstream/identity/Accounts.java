package io.workstream.identity;

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

    /**
     * What a login checks a password against.
     *
     * @param userId the account
     * @param passwordHash bcrypt
     */
    record Known(UUID userId, String passwordHash) {}

    @Inject
    Users users;

    @Inject
    Clock clock;

    public UserView add(Registration registration, String passwordHash, boolean platformAdmin) {
        User user = new User(registration, passwordHash, clock);
        if (platformAdmin) {
            user.becomePlatformAdmin();
        }
        try {
            users.add(user);
        } catch (PersistenceException failure) {
            throw taken(failure);
        }
        return user.view();
    }

    public Optional<Known> known(String email) {
        return users.byEmail(email).map(user -> new Known(user.id(), user.passwordHash()));
    }

    public UserView loggedIn(UUID userId) {
        User user = required(userId);
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

    public boolean anyPlatformAdmin() {
        return users.anyPlatformAdmin();
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
