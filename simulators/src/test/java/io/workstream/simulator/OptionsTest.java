package io.workstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void argumentShouldWinWhenEnvironmentSaysOtherwise() {
        Options options = new Options(
                new String[] {"--http-port=1"},
                Map.of("WORKSTREAM_SIMULATORS_HTTP_PORT", "2", "WORKSTREAM_SIMULATORS_SMTP_PORT", "3"));

        assertThat(options.port("http-port", 0)).isEqualTo(1);
        assertThat(options.port("smtp-port", 0)).isEqualTo(3);
        assertThat(options.text("address", "127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void wrongValueShouldBeRefusedWithTheNameOfItsSetting() {
        Options options = new Options(new String[] {"--http-port=many", "--product-url=ftp://x"}, Map.of());

        assertThatThrownBy(() -> options.port("http-port", 0)).hasMessageContaining("http-port");
        assertThatThrownBy(() -> options.url("product-url", "")).hasMessageContaining("product-url");
    }

    @Test
    void unknownOptionShouldBeRefusedWhenNobodyReadIt() {
        Options options = new Options(new String[] {"--wire", "--htp-port=1"}, Map.of());

        assertThat(options.isSet("wire")).isTrue();
        assertThatThrownBy(options::refuseUnknown).hasMessageContaining("--htp-port");
    }
}
