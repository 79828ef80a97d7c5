package io.workstream.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT, 5, 0",
        "ACCOUNT, 6, 1",
        "ACCOUNT, 7, 2",
        "ACCOUNT, 9, 8",
        "ACCOUNT, 10, 900",
        "ACCOUNT, 1000, 900",
        "ADDRESS, 20, 0",
        "ADDRESS, 21, 1",
        "ADDRESS, 28, 128",
        "ADDRESS, 29, 900"
    })
    void pauseShouldGrowWithTheTries(Limit limit, int tries, long seconds) {
        assertThat(limit.pauseAfter(tries)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void lockShouldBeginOnce(Limit limit) {
        assertThat(IntStream.range(0, 1000).filter(limit::locksAt))
                .singleElement()
                .satisfies(tries -> {
                    assertThat(limit.pauseAfter(tries)).isEqualTo(Limit.LONGEST);
                    assertThat(limit.pauseAfter(tries - 1)).isLessThan(Limit.LONGEST);
                });
    }

    @Test
    void placeShouldBeTheBrowserWhereItIsKnown() {
        Origin program = new Origin("192.0.2.1", "curl");

        assertThat(program.place()).isEqualTo("address:192.0.2.1");
        assertThat(program.of("token").place()).isEqualTo("device:token");
        assertThat(program.of("token")).asString().doesNotContain("token");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:2:ffff::9, 20010db800010002",
        "::ffff:192.0.2.1, ::ffff:192.0.2.1",
        "not:an:address, not:an:address"
    })
    void addressesOfOneHouseholdShouldCountAsOne(String address, String network) {
        assertThat(new Origin(address, "").network()).isEqualTo(network);
    }
}
