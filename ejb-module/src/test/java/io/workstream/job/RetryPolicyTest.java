package io.workstream.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 4", "3, 8", "5, 32", "6, 60", "99, 60"})
    void pauseShouldDoubleUpToItsCeiling(int failures, long seconds) {
        RetryPolicy policy = new RetryPolicy(100, Duration.ofSeconds(2), Duration.ofMinutes(1));

        assertThat(policy.nextAttempt(failures, NOW)).contains(NOW.plusSeconds(seconds));
    }

    @Test
    void nothingShouldBeTriedAgainWhenItIsEnough() {
        RetryPolicy policy = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofMinutes(1));

        assertThat(policy.nextAttempt(2, NOW)).isPresent();
        assertThat(policy.nextAttempt(3, NOW)).isEmpty();
        assertThat(policy.nextAttempt(4, NOW)).isEmpty();
    }

    @Test
    void pauseShouldStayABoundedOneWhenFailuresAreCountless() {
        RetryPolicy policy = new RetryPolicy(Integer.MAX_VALUE, Duration.ofDays(1), Duration.ofDays(2));

        assertThat(policy.nextAttempt(Integer.MAX_VALUE - 1, NOW)).contains(NOW.plus(Duration.ofDays(2)));
    }
}
