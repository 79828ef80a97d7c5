package io.workstream.connector.ra.egress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.workstream.connector.ra.egress.Outside.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EgressFailureTest {

    @RegisterExtension
    static final Outside OUTSIDE = new Outside();

    private EgressClient client;

    @BeforeEach
    void open() {
        client = OUTSIDE.clientWith(Duration.ofSeconds(5), Outside::loopback);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void callShouldBeUnreachableWhenNobodyListens() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (EgressClient toClosed = new EgressClient(Outside.allowing("127.0.0.1:" + closed), Outside.CLOCK)) {
            EgressResult result = toClosed.call(EgressRequest.post(URI.create("http://127.0.0.1:" + closed), "{}"));

            assertThat(failure(result).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(failure(result).reason()).isEqualTo("no connection to 127.0.0.1:" + closed);
        }
    }

    @Test
    void callShouldBeUnreachableWhenCertificateIsNotTrusted() {
        int tlsPort = OUTSIDE.getHttpsPort();
        try (EgressClient toTls = new EgressClient(Outside.allowing("127.0.0.1:" + tlsPort), Outside.CLOCK)) {
            EgressResult result = toTls.call(EgressRequest.post(URI.create("https://127.0.0.1:" + tlsPort), "{}"));

            assertThat(failure(result).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(failure(result).reason()).startsWith("no TLS with");
        }
    }

    @Test
    void callShouldBeUnreachableWhenNameServerDoesNotAnswer() {
        CountDownLatch never = new CountDownLatch(1);
        try (EgressClient waiting = OUTSIDE.clientWith(Duration.ofSeconds(5), host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        })) {
            EgressResult result = waiting.call(EgressRequest.post(OUTSIDE.at("one.example", "/in"), "{}"));

            assertThat(failure(result).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(result.took()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void callShouldBeUnansweredWhenConnectionBreaksAfterRequestLeft(Fault fault) {
        OUTSIDE.stubFor(post("/in").willReturn(aResponse().withFault(fault)));

        EgressResult result = client.call(EgressRequest.post(OUTSIDE.at("one.example", "/in"), "{}"));

        assertThat(failure(result).outcome()).isEqualTo(Outcome.UNANSWERED);
        OUTSIDE.verify(1, postRequestedFor(urlEqualTo("/in")));
    }

    @Test
    void callShouldBeUnansweredWhenAnswerComesTooLate() {
        OUTSIDE.stubFor(post("/in").willReturn(ok().withFixedDelay(3_000)));
        try (EgressClient hasty = OUTSIDE.clientWith(Duration.ofMillis(300), Outside::loopback)) {
            EgressResult result = hasty.call(EgressRequest.post(OUTSIDE.at("one.example", "/in"), "{}"));

            assertThat(failure(result).outcome()).isEqualTo(Outcome.UNANSWERED);
            assertThat(failure(result).reason())
                    .startsWith("no answer from one.example:" + OUTSIDE.getPort() + " in time");
            assertThat(result.took()).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void callShouldBeUnansweredWhenAnswerHasHeadersWithoutEnd() {
        ResponseDefinitionBuilder flood = ok();
        for (int i = 0; i < 300; i++) {
            flood.withHeader("X-" + i, "x");
        }
        OUTSIDE.stubFor(get("/in").willReturn(flood));

        EgressResult result = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/in")));

        assertThat(failure(result).outcome()).isEqualTo(Outcome.UNANSWERED);
    }
}
