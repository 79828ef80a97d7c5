package io.workstream.connector.ra.egress;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/** A server that plays two hosts, one.example and two.example, and the clients that may call them. */
final class Outside extends WireMockExtension {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    Outside() {
        super(newInstance()
                .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort()));
    }

    URI at(String host, String path) {
        return URI.create("http://" + host + ":" + getPort() + path);
    }

    EgressClient clientWith(Duration answerTimeout, NameLookup names) {
        return clientWith(Patience.calls(answerTimeout), names);
    }

    /** A client that shows the same patience with calls and with transfers. */
    EgressClient clientWith(Patience patience, NameLookup names) {
        Set<HostAndPort> allowed =
                Set.of(HostAndPort.parse("one.example:" + getPort()), HostAndPort.parse("two.example:" + getPort()));
        return new EgressClient(new EgressSettings(allowed, Duration.ofSeconds(1), patience, patience), CLOCK, names);
    }

    static EgressSettings allowing(String hostAndPort) {
        Patience patience = Patience.calls(Duration.ofSeconds(5));
        return new EgressSettings(Set.of(HostAndPort.parse(hostAndPort)), Duration.ofSeconds(1), patience, patience);
    }

    /** A name server that finds every host here. */
    static InetAddress[] loopback(String host) {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    static EgressAnswer answer(EgressResult result) {
        assertThat(result).isInstanceOf(EgressAnswer.class);
        return (EgressAnswer) result;
    }

    static EgressFailure failure(EgressResult result) {
        assertThat(result).isInstanceOf(EgressFailure.class);
        return (EgressFailure) result;
    }
}
