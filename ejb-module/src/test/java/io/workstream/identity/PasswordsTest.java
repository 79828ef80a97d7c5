package io.workstream.identity;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.workstream.shared.SharedProblem;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    @Test
    void hashShouldBeDearToWhoeverGuesses() {
        assertThat(passwords.hash(LONGEST)).startsWith("$2a$12$").isNotEqualTo(passwords.hash(LONGEST));
        assertThat(passwords.nobodysHash()).startsWith("$2a$12$");
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

    @Test
    void whoeverHadToWaitTooLongShouldBeSentAway() throws Exception {
        Passwords narrow = new Passwords(1, 1);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> hashes = people.invokeAll(Collections.nCopies(8, () -> narrow.hash("a password")));

            List<Throwable> refused = hashes.stream()
                    .map(hash -> catchThrowable(hash::get))
                    .filter(Objects::nonNull)
                    .map(Throwable::getCause)
                    .toList();
            assertThat(refused).hasSizeBetween(1, 6).allSatisfy(why -> assertRefused(() -> {
                        throw why;
                    })
                    .as(SharedProblem.TOO_BUSY)
                    .telling("retryAfter", 10));
            assertThat(narrow.hash("another")).isNotEmpty();
        } finally {
            people.shutdownNow();
        }
    }

    private long nanosOf(String password) {
        long begin = System.nanoTime();
        passwords.matches(password, passwords.nobodysHash());
        return System.nanoTime() - begin;
    }
}
