package io.workstream.identity;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.Actor;
import io.workstream.shared.SharedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnAccountTest {

    private static final String PASSWORD = "quiet river 7";

    private final Actor actor = new Actor(new UUID(0, 1), false, new UUID(0, 2), "192.0.2.1");
    private final Tries tries = new Tries();
    private final Passwords passwords = new Passwords();
    private final OwnAccount account = new OwnAccount();

    @BeforeEach
    void setUp() {
        String hash = passwords.hash(PASSWORD);
        account.limits = tries;
        account.passwords = passwords;
        account.accounts = new Accounts() {
            @Override
            public Known known(UUID userId) {
                return new Known(userId, hash);
            }
        };
    }

    @Test
    void proofShouldBeForgottenWhenItIsRightAndCountedWhenItIsWrong() {
        account.prove(actor, PASSWORD);
        assertRefused(() -> account.prove(actor, "another river 7")).as(IdentityProblem.PASSWORD_WRONG);

        assertThat(tries.told).containsExactly("try", "proved", "try");
    }

    @Test
    void proofShouldNotBeCountedWhenTheServerIsTooBusyToLook() {
        account.passwords = new Passwords(0, 0);

        assertRefused(() -> account.prove(actor, "another river 7")).as(SharedProblem.TOO_BUSY);

        assertThat(tries.told).containsExactly("try", "not proved");
    }

    /** Remembers what it was told. */
    private static final class Tries extends LoginLimits {

        private final List<String> told = new ArrayList<>();

        @Override
        public void tryProof(Actor actor) {
            told.add("try");
        }

        @Override
        public void proved(Actor actor) {
            told.add("proved");
        }

        @Override
        public void notProved(Actor actor) {
            told.add("not proved");
        }
    }
}
