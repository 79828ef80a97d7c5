package io.workstream.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallerAddressTest {

    private final CallerAddress address = new CallerAddress();

    @Test
    void addressShouldBeThePeersWhenNoProxyIsTrusted() {
        assertThat(address.of("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
    }

    @Test
    void addressShouldBeTheLastOneThatIsNoProxyOfOursWhenProxiesAreTrusted() {
        address.trust("10.0.0.0/8, ::1");

        String caller = address.of("10.0.0.1", List.of("1.2.3.4, 198.51.100.1", "10.9.9.9"));

        assertThat(caller).isEqualTo("198.51.100.1");
    }

    @Test
    void addressShouldStayTheProxysWhenTheHeaderIsGarbled() {
        address.trust("10.0.0.0/8");

        assertThat(address.of("10.0.0.1", List.of("unknown"))).isEqualTo("10.0.0.1");
    }

    @Test
    void networkShouldContainOnlyItsOwnWhenThePrefixEndsWithinAByte() {
        Network network = Network.parse("192.168.16.0/20");

        assertThat(network.contains("192.168.31.255")).isTrue();
        assertThat(network.contains("192.168.32.0")).isFalse();
        assertThat(network.contains("::1")).isFalse();
        assertThat(network.contains("host.example.org")).isFalse();
    }

    @Test
    void networkShouldBeRefusedWhenItIsAName() {
        assertThatThrownBy(() -> Network.parse("proxy.example.org")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Network.parse("10.0.0.0/33")).isInstanceOf(IllegalArgumentException.class);
    }
}
