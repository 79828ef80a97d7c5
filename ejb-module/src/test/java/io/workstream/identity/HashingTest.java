package io.workstream.identity;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When passwords are hashed, which takes a core a quarter of a second: never before the limits, and for nobody, too. */
class HashingTest {

    private static final Origin ORIGIN = new Origin("203.0.113.1", "test");
    private static final Actor ANNA = new Actor(new UUID(1, 1), false, new UUID(2, 1), "203.0.113.1");
    private static final String PASSWORD = "correct horse battery";

    private final List<String> hashed = new ArrayList<>();
    private final IdentityService identity = new IdentityService();
    private final OwnAccount own = new OwnAccount();

    @BeforeEach
    void assemble() {
        Passwords passwords = new Noting();
        Accounts nobody = new Nobody();
        identity.passwords = passwords;
        identity.accounts = nobody;
        own.passwords = passwords;
        own.accounts = nobody;
        own.changes = new NoLinks();
    }

    @Test
    void passwordShouldNotBeLookedAtWhenTheLimitsRefuseTheTry() {
        identity.limits = new Closed();

        assertRefused(() -> identity.authenticate("anna@example.com", PASSWORD, ORIGIN))
                .as(IdentityProblem.TOO_MANY_TRIES);

        assertThat(hashed).isEmpty();
    }

    @Test
    void passwordShouldNotBeHashedWhenTheLimitsRefuseAnotherAccount() {
        identity.limits = new Closed();
        Registration wanted = new Registration("anna@example.com", PASSWORD, "Anna");

        assertRefused(() -> identity.register(wanted, Preferences.speaking("en"), ORIGIN))
                .as(IdentityProblem.TOO_MANY_TRIES);

        assertThat(hashed).isEmpty();
    }

    @Test
    void proofShouldNotBeLookedAtWhenTheLimitsRefuseTheTry() {
        own.limits = new Closed();

        assertRefused(() -> own.prove(ANNA, PASSWORD)).as(IdentityProblem.TOO_MANY_TRIES);

        assertThat(hashed).isEmpty();
    }

    @Test
    void passwordShouldBeLookedAtWhenNobodyHasTheAddressSoThatTimeTellsNothing() {
        identity.limits = new Open();

        assertRefused(() -> identity.authenticate("nobody@example.com", PASSWORD, ORIGIN))
                .as(IdentityProblem.CREDENTIALS_WRONG);

        assertThat(hashed).containsExactly(PASSWORD);
    }

    @Test
    void passwordShouldNotBeHashedForALinkThatLeadsNowhere() {
        assertRefused(() -> own.resetPassword("nonsense", PASSWORD, ORIGIN.address()))
                .as(IdentityProblem.LINK_INVALID);

        assertThat(hashed).isEmpty();
    }

    /** Hashes nothing, and notes what it was asked to. */
    private class Noting extends Passwords {

        @Override
        String hash(String password) {
            hashed.add(password);
            return "a hash";
        }

        @Override
        boolean matches(String password, String hash) {
            hashed.add(password);
            return false;
        }
    }

    private static class Nobody extends Accounts {

        @Override
        public Optional<Known> known(String email) {
            return Optional.empty();
        }

        @Override
        public Known known(UUID userId) {
            return new Known(userId, "a hash");
        }

        @Override
        public UserView add(Registration registration, Preferences preferences, String passwordHash) {
            throw new AssertionError("nobody is let in here");
        }
    }

    private static class NoLinks extends PasswordChanges {

        @Override
        public Optional<UserView> owner(String token) {
            return Optional.empty();
        }

        @Override
        public void reset(String token, String passwordHash, String address) {
            throw new Problem(IdentityProblem.LINK_INVALID);
        }
    }

    private static class Open extends LoginLimits {

        @Override
        public void tryLogin(String email, Optional<UUID> userId, Origin origin) {
            // Nobody has tried before.
        }
    }

    private static class Closed extends LoginLimits {

        @Override
        public void tryLogin(String email, Optional<UUID> userId, Origin origin) {
            throw refusal();
        }

        @Override
        public void tryRegister(Origin origin) {
            throw refusal();
        }

        @Override
        public void tryProof(Actor actor) {
            throw refusal();
        }

        private static Problem refusal() {
            return new Problem(IdentityProblem.TOO_MANY_TRIES, Map.of("retryAfter", 60));
        }
    }
}
