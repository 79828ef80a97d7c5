package io.workstream.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 100;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "BYTES=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=10-, 10, 99",
        "bytes=90-200, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-500, 0, 99",
        "bytes=0-99999999999999999999999, 0, 99",
        "bytes=-99999999999999999999999, 0, 99",
        "bytes=000000000000000000000010-, 10, 99"
    })
    void rangeShouldBeCutToTheFile(String header, long first, long last) {
        assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(first, last));
        assertThat(ByteRange.unsatisfiable(header, SIZE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=100-",
                "bytes=100-200",
                "bytes=-0",
                "bytes=-00",
                "bytes=9999999999999999999-",
                "bytes=99999999999999999999-99999999999999999999999"
            })
    void rangeShouldBeUnsatisfiableWhenTheFileHasNoSuchBytes(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEmpty();
        assertThat(ByteRange.unsatisfiable(header, SIZE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=5-4",
                "bytes=200-100",
                "bytes=0-1,5-6",
                "lines=1-2",
                "bytes=a-b",
                "",
                "bytes=99999999999999999999-5"
            })
    void wholeFileShouldBeMeantWhenTheHeaderIsNoSingleRange(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEmpty();
        assertThat(ByteRange.unsatisfiable(header, SIZE)).isFalse();
    }

    @Test
    void wholeFileShouldBeMeantWhenThereIsNoHeader() {
        assertThat(ByteRange.of(null, SIZE)).isEmpty();
        assertThat(ByteRange.unsatisfiable(null, SIZE)).isFalse();
    }
}
