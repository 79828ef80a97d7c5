package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void portShouldBeOpenWhenSomethingListens(String host) throws IOException {
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            assertThat(readiness(host, open.getLocalPort()).portIsOpen()).isTrue();
        }
    }

    @Test
    void portShouldNotBeOpenWhenNothingListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(readiness("127.0.0.1", port).portIsOpen()).isFalse();
    }

    private static Readiness readiness(String host, int port) {
        return new Readiness(URI.create("http://" + host + ":" + port));
    }
}
