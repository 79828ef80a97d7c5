package io.workstream.deliveryaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.FixedClock;
import io.workstream.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthIdsTest {

    private final FixedClock clock = new FixedClock();

    /** As the database compares them: byte by byte, without signs. */
    private static int compared(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high == 0 ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) : high;
    }

    @Test
    void boundShouldStandBetweenWhatWasBornBeforeAndSince() {
        UUID before = Ids.next(clock);
        clock.pass(Duration.ofMillis(1));

        UUID bound = BirthIds.at(clock.instant());

        assertThat(compared(before, bound)).isNegative();
        assertThat(compared(Ids.next(clock), bound)).isNotNegative();
        assertThat(BirthIds.timeOf(Ids.next(clock))).isEqualTo(clock.instant());
    }

    @Test
    void boundShouldStayWithinAllIdsWhenTheTimeIsAbsurd() {
        assertThat(compared(BirthIds.at(Instant.MIN), BirthIds.FIRST)).isPositive();
        assertThat(compared(BirthIds.at(Instant.MAX), BirthIds.LAST)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"7999, 8", "79991, 79992", "99999, a", "7, 8"})
    void digitsShouldHaveAnEndOfWhatBeginsWithThem(String digits, String behind) {
        assertThat(Filter.behind(digits)).isEqualTo(behind);
    }
}
