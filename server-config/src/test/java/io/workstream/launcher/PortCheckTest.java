package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void startShouldBeRefusedPlainlyWhenPortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> PortCheck.requireFree("127.0.0.1", port, "WORKSTREAM_HTTP_PORT"))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageStartingWith("port " + port + " (WORKSTREAM_HTTP_PORT) is in use");
        }
    }

    @Test
    void portShouldBeAcceptedWhenNobodyListens() throws Exception {
        int port;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = once.getLocalPort();
        }

        assertThatCode(() -> PortCheck.requireFree("127.0.0.1", port, "WORKSTREAM_HTTP_PORT"))
                .doesNotThrowAnyException();
    }
}
