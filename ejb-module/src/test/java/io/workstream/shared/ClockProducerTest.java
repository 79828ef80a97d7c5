package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

    @Test
    void timesShouldBeWholeMicrosecondsAsTheDatabaseKeepsThem() {
        Clock clock = new ClockProducer().clock();

        assertThat(Stream.generate(clock::instant).limit(1_000))
                .allSatisfy(instant -> assertThat(instant.getNano() % 1_000).isZero());
    }
}
