package io.workstream.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    @ParameterizedTest
    @CsvSource({"0,2", "125,2", "126,4", "65535,4", "65536,10"})
    void headerShouldGrowWhenThePayloadDoes(int payload, int header) {
        Frame frame = Frame.text("x".repeat(payload));

        assertThat(frame.header()).isEqualTo(header);
        assertThat(frame.size()).isEqualTo(header + payload);
        assertThat(frame.text()).hasSize(payload);
    }

    @Test
    void lengthShouldCountBytesWhenTextIsNotAscii() {
        Frame frame = Frame.text("ж");

        assertThat(frame.wire()).containsExactly(0x81, 2, 0xD0, 0xB6);
    }

    @Test
    void pingShouldBeNoText() {
        assertThat(Frame.PING.isText()).isFalse();
    }
}
