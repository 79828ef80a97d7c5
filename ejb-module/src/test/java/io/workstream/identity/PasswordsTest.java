package io.workstream.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String LONGEST = "p".repeat(72);

    private final Passwords passwords = new Passwords();

    @Test
    void passwordShouldMatchItsOwnHashAloneWhenItIsAsLongAsBcryptReads() {
        String hash = passwords.hash(LONGEST);

        assertThat(passwords.matches(LONGEST, hash)).isTrue();
        assertThat(passwords.matches(LONGEST + "p", hash)).isFalse();
        assertThat(passwords.matches("p".repeat(71), hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 37, 500_000})
    void passwordShouldBeWrongWhenBcryptWouldNotReadIt(int letters) {
        String twoBytesEach = "п".repeat(letters);

        assertThat(passwords.matches(twoBytesEach, passwords.nobodysHash())).isFalse();
    }

    @Test
    void unreadablePasswordShouldTakeAsLongAsAnother() {
        long wrong = nanosOf("wrong password");
        long unreadable = nanosOf(LONGEST + "p");

        assertThat(unreadable).isGreaterThan(wrong / 4);
    }

    private long nanosOf(String password) {
        long begin = System.nanoTime();
        passwords.matches(password, passwords.nobodysHash());
        return System.nanoTime() - begin;
    }
}
