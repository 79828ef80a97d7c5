package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private final FixedClock clock = new FixedClock();

    @Test
    void idShouldBeAUuidOfVersionSevenBornAtTheClocksTime() {
        UUID id = Ids.next(clock);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void laterIdShouldSortBehindEarlierOne() {
        String earlier = Ids.next(clock).toString();

        clock.pass(Duration.ofMillis(1));

        assertThat(Ids.next(clock).toString()).isGreaterThan(earlier);
    }

    @Test
    void idsShouldDifferWhenTimeStandsStill() {
        Set<UUID> ids = new HashSet<>();

        for (int i = 0; i < 1000; i++) {
            ids.add(Ids.next(clock));
        }

        assertThat(ids).hasSize(1000);
    }

    @Test
    void idShouldBeReadInEitherCase() {
        UUID id = Ids.next(clock);

        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse(id.toString().toUpperCase(java.util.Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "not-an-id-but-exactly-36-characters!",
                "0190b0d2-0000-7000-8000-00000000000g",
                "0190b0d2-0000-7000-8000-0000000000001",
                "000000000000-0001-2-3-00000000000005",
                "+190b0d2-0000-7000-8000-00000000000a"
            })
    void idShouldNotBeReadWhenItIsSpelledInAnotherWay(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}
