package io.workstream.connector.ra.egress;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.workstream.connector.ra.egress.Outside.answer;
import static io.workstream.connector.ra.egress.Outside.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressRedirectTest {

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
    void redirectShouldKeepTokenWhenHostStaysTheSame() {
        OUTSIDE.stubFor(get("/from").willReturn(temporaryRedirect("/to")));
        OUTSIDE.stubFor(get("/to").willReturn(ok("here")));

        EgressResult result = client.call(
                EgressRequest.get(OUTSIDE.at("one.example", "/from")).withBearer("t0ken"));

        assertThat(answer(result).body()).isEqualTo("here");
        OUTSIDE.verify(getRequestedFor(urlEqualTo("/to")).withHeader("Authorization", equalTo("Bearer t0ken")));
    }

    @Test
    void redirectShouldDropTokenWhenHostChanges() {
        OUTSIDE.stubFor(get("/from")
                .willReturn(permanentRedirect(OUTSIDE.at("two.example", "/to").toString())));
        OUTSIDE.stubFor(get("/to").willReturn(ok("here")));

        EgressResult result = client.call(
                EgressRequest.get(OUTSIDE.at("one.example", "/from")).withBearer("t0ken"));

        assertThat(answer(result).body()).isEqualTo("here");
        OUTSIDE.verify(getRequestedFor(urlEqualTo("/to"))
                .withHeader("Host", equalTo("two.example:" + OUTSIDE.getPort()))
                .withoutHeader("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://three.example/",
                "https://three.example/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2130706433/",
                "https://user@one.example/",
                "file:///etc/passwd",
                "//three.example/"
            })
    void redirectShouldBeForbiddenWhenItLeadsToWhereCallsAreForbidden(String location) {
        OUTSIDE.stubFor(get("/from").willReturn(temporaryRedirect(location)));

        EgressResult result = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/from")));

        assertThat(result).isInstanceOfSatisfying(EgressFailure.class, failure -> assertThat(failure.outcome())
                .isEqualTo(Outcome.FORBIDDEN));
    }

    @Test
    void redirectShouldBeFollowedThreeTimesButNotFour() {
        OUTSIDE.stubFor(get("/4").willReturn(temporaryRedirect("/3")));
        OUTSIDE.stubFor(get("/3").willReturn(temporaryRedirect("/2")));
        OUTSIDE.stubFor(get("/2").willReturn(temporaryRedirect("/1")));
        OUTSIDE.stubFor(get("/1").willReturn(temporaryRedirect("/0")));
        OUTSIDE.stubFor(get("/0").willReturn(ok("arrived")));

        EgressResult four = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/4")));
        OUTSIDE.verify(0, getRequestedFor(urlEqualTo("/0")));
        EgressResult three = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/3")));

        assertThat(answer(four).status()).isEqualTo(302);
        assertThat(answer(three).body()).isEqualTo("arrived");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void postShouldNotBeRedirected(int status) {
        OUTSIDE.stubFor(post("/from").willReturn(status(status).withHeader("Location", "/to")));

        EgressResult result = client.call(EgressRequest.post(OUTSIDE.at("one.example", "/from"), "{}"));

        assertThat(answer(result).status()).isEqualTo(status);
        assertThat(OUTSIDE.findAll(postRequestedFor(urlEqualTo("/to")))).isEmpty();
        assertThat(OUTSIDE.findAll(getRequestedFor(urlEqualTo("/to")))).isEmpty();
    }
}
