package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class UniqueViolationTest {

    @Test
    void constraintShouldBeNamedWhenAUniqueRuleWasBrokenDeepBelow() {
        PSQLException violation = sql("23505", "users_email");

        PersistenceException failure = new PersistenceException(new IllegalStateException("flush", violation));

        assertThat(UniqueViolation.constraint(failure)).contains("users_email");
    }

    @Test
    void nothingShouldBeNamedWhenAnotherRuleWasBroken() {
        assertThat(UniqueViolation.constraint(sql("23503", "routes_account"))).isEmpty();
        assertThat(UniqueViolation.constraint(new IllegalStateException("other")))
                .isEmpty();
    }

    private static PSQLException sql(String state, String constraint) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C" + state + "\0Mbroken\0n" + constraint + "\0\0"));
    }
}
