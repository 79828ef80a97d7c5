package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

    private final Clock clock = new ClockProducer().clock();

    @Test
    void timesShouldBeWholeMicrosecondsAsTheDatabaseKeepsThem() {
        assertThat(Stream.generate(clock::instant).limit(1_000))
                .allSatisfy(instant -> assertThat(instant.getNano() % 1_000).isZero());
    }

    @Test
    void millisecondsShouldBeThoseOfTheSameTime() {
        long before = clock.instant().toEpochMilli();

        assertThat(clock.millis()).isBetween(before, before + 60_000);
    }
}
