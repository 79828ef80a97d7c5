package io.workstream.connector.ra.egress;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.workstream.connector.ra.egress.Outside.answer;
import static io.workstream.connector.ra.egress.Outside.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EgressClientTest {

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
    void callShouldCarryBodyTokenAndNameOfOurs() {
        OUTSIDE.stubFor(post("/in").willReturn(okJson("{}")));

        EgressResult result = client.call(EgressRequest.post(OUTSIDE.at("one.example", "/in"), "{\"a\":1}")
                .withBearer("t0ken"));

        assertThat(answer(result).isSuccess()).isTrue();
        OUTSIDE.verify(postRequestedFor(urlEqualTo("/in"))
                .withHeader("Authorization", equalTo("Bearer t0ken"))
                .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
                .withHeader("User-Agent", equalTo("WorkStream"))
                .withRequestBody(equalTo("{\"a\":1}")));
    }

    @Test
    void callShouldCarryNothingOfTheFormerCall() {
        OUTSIDE.stubFor(post("/first").willReturn(okJson("{}").withHeader("Set-Cookie", "a=b")));
        OUTSIDE.stubFor(post("/second").willReturn(okJson("{}")));

        client.call(
                EgressRequest.post(OUTSIDE.at("one.example", "/first"), "{}").withBearer("t0ken"));
        client.call(EgressRequest.post(OUTSIDE.at("one.example", "/second"), "{}"));

        OUTSIDE.verify(postRequestedFor(urlEqualTo("/second"))
                .withoutHeader("Authorization")
                .withoutHeader("Cookie")
                .withoutHeader("Accept-Encoding")
                .withoutHeader("Upgrade"));
    }

    @Test
    void callShouldBeForbiddenWhenNameTurnsPrivateAfterItWasSaved() {
        AtomicInteger lookups = new AtomicInteger();
        try (EgressClient rebound =
                OUTSIDE.clientWith(Duration.ofSeconds(5), host -> new InetAddress[] {
                    InetAddress.getByName(lookups.getAndIncrement() == 0 ? "198.41.0.4" : "127.0.0.1")
                })) {
            URI uri = URI.create("https://rebinding.example:" + OUTSIDE.getHttpsPort() + "/");
            assertThat(rebound.objectionTo(uri)).isEmpty();

            EgressResult result = rebound.call(EgressRequest.get(uri));

            assertThat(failure(result).outcome()).isEqualTo(Outcome.FORBIDDEN);
        }
    }

    @Test
    void callShouldBeUnreachableWhenClientIsClosed() {
        client.close();

        EgressResult result = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/in")));

        assertThat(failure(result).outcome()).isEqualTo(Outcome.UNREACHABLE);
    }
}
