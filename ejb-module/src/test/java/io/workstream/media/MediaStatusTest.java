package io.workstream.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediaStatusTest {

    private static final Instant END = Instant.parse("2026-11-22T07:30:00Z");

    @ParameterizedTest
    @EnumSource
    void fileShouldBeToldAsItIsWhileItsTimeLasts(MediaStatus status) {
        assertThat(status.at(END.minusNanos(1), END)).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void fileShouldBeToldAsDeletedFromTheEndOfItsTimeOn(MediaStatus status) {
        assertThat(status.at(END, END)).isEqualTo(MediaStatus.DELETED);
        assertThat(status.at(END.plusSeconds(1), END)).isEqualTo(MediaStatus.DELETED);
    }

    @Test
    void codeShouldBeReadBackAsItWasWritten() {
        assertThat(MediaStatus.of(MediaStatus.STORED.code())).isEqualTo(MediaStatus.STORED);
    }
}
