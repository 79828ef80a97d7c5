package io.workstream.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelaySignalTest {

    private static final Instant GIVEN = Instant.parse("2026-03-14T09:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "OPERATOR_TYPING, 5, false",
        "OPERATOR_TYPING, 6, true",
        "OPERATOR_READ, 300, false",
        "OPERATOR_READ, 301, true",
        "CUSTOMER_READ, 301, true",
        "UNDELIVERED, 14400, false",
        "UNDELIVERED, 14401, true"
    })
    void signShouldBeStaleWhenNobodyWouldCare(RelaySignal.Kind kind, int seconds, boolean stale) {
        RelaySignal signal = new RelaySignal(kind, new UUID(0, 1), "wamid.1", null, GIVEN);

        assertThat(signal.staleAt(GIVEN.plusSeconds(seconds))).isEqualTo(stale);
    }
}
