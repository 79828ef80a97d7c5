package io.workstream.connector.ra.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EgressSettingsTest {

    @Test
    void settingsShouldHaveDefaultsWhenNothingIsSet() {
        EgressSettings settings = EgressSettings.from(setting -> Optional.empty());

        assertThat(settings.allowed()).isEmpty();
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.calls()).isEqualTo(Patience.calls(Duration.ofSeconds(10)));
        assertThat(settings.transfers()).isEqualTo(new Patience(Duration.ofMinutes(5), Duration.ofSeconds(30)));
    }

    @Test
    void settingsShouldAllowListedAndOperatorSetHosts() {
        Map<String, String> values = Map.of(
                "workstream.egress.allow", " localhost:8090, [::1]:9000 ,,10.0.0.7:80",
                "workstream.whatsapp.graph.url", "http://Graph.internal:8081/base/",
                "workstream.waha.url", "https://waha.internal",
                "workstream.egress.connect-timeout-ms", "250",
                "workstream.egress.answer-timeout-ms", " 750 ");

        EgressSettings settings = EgressSettings.from(setting -> Optional.ofNullable(values.get(setting)));

        assertThat(settings.allowed())
                .containsExactlyInAnyOrder(
                        new HostAndPort("localhost", 8090),
                        new HostAndPort("::1", 9000),
                        new HostAndPort("10.0.0.7", 80),
                        new HostAndPort("graph.internal", 8081),
                        new HostAndPort("waha.internal", 443));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.calls().whole()).isEqualTo(Duration.ofMillis(750));
    }

    @ParameterizedTest
    @CsvSource({
        "workstream.egress.allow, localhost, WORKSTREAM_EGRESS_ALLOW",
        "workstream.egress.allow, localhost:0, WORKSTREAM_EGRESS_ALLOW",
        "workstream.egress.allow, localhost:65536, WORKSTREAM_EGRESS_ALLOW",
        "workstream.egress.allow, 127.1:80, WORKSTREAM_EGRESS_ALLOW",
        "workstream.egress.allow, http://localhost:80, WORKSTREAM_EGRESS_ALLOW",
        "workstream.egress.allow, :80, WORKSTREAM_EGRESS_ALLOW",
        "workstream.whatsapp.graph.url, graph.facebook.com, WORKSTREAM_WHATSAPP_GRAPH_URL",
        "workstream.whatsapp.graph.url, https://, WORKSTREAM_WHATSAPP_GRAPH_URL",
        "workstream.whatsapp.graph.url, https://a:b@graph.facebook.com, WORKSTREAM_WHATSAPP_GRAPH_URL",
        "workstream.whatsapp.graph.url, https://graph.facebook.com?x=y, WORKSTREAM_WHATSAPP_GRAPH_URL",
        "workstream.waha.url, ftp://waha.internal, WORKSTREAM_WAHA_URL",
        "workstream.waha.url, http://exa mple, WORKSTREAM_WAHA_URL",
        "workstream.egress.connect-timeout-ms, 3s, WORKSTREAM_EGRESS_CONNECT_TIMEOUT_MS",
        "workstream.egress.answer-timeout-ms, 0, WORKSTREAM_EGRESS_ANSWER_TIMEOUT_MS",
        "workstream.egress.answer-timeout-ms, 600001, WORKSTREAM_EGRESS_ANSWER_TIMEOUT_MS"
    })
    void settingShouldBeRefusedByItsVariableNameWhenItIsWrong(String setting, String value, String variable) {
        SettingSource source = asked -> asked.equals(setting) ? Optional.of(value) : Optional.empty();

        assertThatThrownBy(() -> EgressSettings.from(source))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith(variable + ": ");
    }
}
