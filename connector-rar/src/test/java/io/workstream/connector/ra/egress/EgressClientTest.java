package io.workstream.connector.ra.egress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressClientTest {

    @RegisterExtension
    static final WireMockExtension OUTSIDE = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort())
            .build();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private EgressClient client;
    private int port;

    @BeforeEach
    void open() {
        port = OUTSIDE.getPort();
        client = clientWith(Duration.ofSeconds(5), host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void callShouldCarryBodyTokenAndNameOfOursAndNothingElse() {
        OUTSIDE.stubFor(post("/in").willReturn(okJson("{}").withHeader("Set-Cookie", "a=b")));

        client.call(EgressRequest.post(at("one.example", "/in"), "{\"a\":1}").withBearer("t0ken"));
        EgressResult second = client.call(EgressRequest.post(at("one.example", "/in"), "{\"a\":1}"));

        assertThat(answer(second).isSuccess()).isTrue();
        OUTSIDE.verify(
                1,
                postRequestedFor(urlEqualTo("/in"))
                        .withHeader("Authorization", equalTo("Bearer t0ken"))
                        .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
                        .withHeader("User-Agent", equalTo("WorkStream")));
        OUTSIDE.verify(
                2,
                postRequestedFor(urlEqualTo("/in"))
                        .withoutHeader("Cookie")
                        .withoutHeader("Accept-Encoding")
                        .withoutHeader("Upgrade"));
    }

    @Test
    void redirectShouldKeepTokenWhenHostStaysTheSame() {
        OUTSIDE.stubFor(get("/from").willReturn(temporaryRedirect("/to")));
        OUTSIDE.stubFor(get("/to").willReturn(ok("here")));

        EgressResult result =
                client.call(EgressRequest.get(at("one.example", "/from")).withBearer("t0ken"));

        assertThat(answer(result).body()).isEqualTo("here");
        OUTSIDE.verify(getRequestedFor(urlEqualTo("/to")).withHeader("Authorization", equalTo("Bearer t0ken")));
    }

    @Test
    void redirectShouldDropTokenWhenHostChanges() {
        OUTSIDE.stubFor(get("/from")
                .willReturn(permanentRedirect(at("two.example", "/to").toString())));
        OUTSIDE.stubFor(get("/to").willReturn(ok("here")));

        EgressResult result =
                client.call(EgressRequest.get(at("one.example", "/from")).withBearer("t0ken"));

        assertThat(answer(result).body()).isEqualTo("here");
        OUTSIDE.verify(getRequestedFor(urlEqualTo("/to"))
                .withHeader("Host", equalTo("two.example:" + port))
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

        EgressResult result = client.call(EgressRequest.get(at("one.example", "/from")));

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

        EgressResult four = client.call(EgressRequest.get(at("one.example", "/4")));
        OUTSIDE.verify(0, getRequestedFor(urlEqualTo("/0")));
        EgressResult three = client.call(EgressRequest.get(at("one.example", "/3")));

        assertThat(answer(four).status()).isEqualTo(302);
        assertThat(answer(three).body()).isEqualTo("arrived");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void postShouldNotBeRedirected(int status) {
        OUTSIDE.stubFor(post("/from").willReturn(status(status).withHeader("Location", "/to")));

        EgressResult result = client.call(EgressRequest.post(at("one.example", "/from"), "{}"));

        assertThat(answer(result).status()).isEqualTo(status);
        assertThat(OUTSIDE.findAll(postRequestedFor(urlEqualTo("/to")))).isEmpty();
        assertThat(OUTSIDE.findAll(getRequestedFor(urlEqualTo("/to")))).isEmpty();
    }

    @Test
    void callShouldBeForbiddenWhenNameTurnsPrivateAfterItWasSaved() {
        AtomicInteger lookups = new AtomicInteger();
        try (EgressClient rebound =
                clientWith(Duration.ofSeconds(5), host -> new InetAddress[] {
                    InetAddress.getByName(lookups.getAndIncrement() == 0 ? "198.41.0.4" : "127.0.0.1")
                })) {
            URI uri = URI.create("https://rebinding.example:" + OUTSIDE.getHttpsPort() + "/");
            assertThat(rebound.objectionTo(uri)).isEmpty();

            EgressResult result = rebound.call(EgressRequest.get(uri));

            assertThat(failure(result).outcome()).isEqualTo(Outcome.FORBIDDEN);
        }
    }

    @Test
    void callShouldBeUnreachableWhenNobodyListens() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (EgressClient toClosed = new EgressClient(allowing("127.0.0.1:" + closed), CLOCK)) {
            EgressResult result = toClosed.call(EgressRequest.post(URI.create("http://127.0.0.1:" + closed), "{}"));

            assertThat(failure(result).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(failure(result).reason()).isEqualTo("no connection to 127.0.0.1:" + closed);
        }
    }

    @Test
    void callShouldBeUnreachableWhenCertificateIsNotTrusted() {
        int tlsPort = OUTSIDE.getHttpsPort();
        try (EgressClient toTls = new EgressClient(allowing("127.0.0.1:" + tlsPort), CLOCK)) {
            EgressResult result = toTls.call(EgressRequest.post(URI.create("https://127.0.0.1:" + tlsPort), "{}"));

            assertThat(failure(result).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(failure(result).reason()).startsWith("no TLS with");
        }
    }

    @Test
    void callShouldBeUnreachableWhenNameServerDoesNotAnswer() {
        CountDownLatch never = new CountDownLatch(1);
        try (EgressClient waiting = clientWith(Duration.ofSeconds(5), host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        })) {
            EgressResult result = waiting.call(EgressRequest.post(at("one.example", "/in"), "{}"));

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

        EgressResult result = client.call(EgressRequest.post(at("one.example", "/in"), "{}"));

        assertThat(failure(result).outcome()).isEqualTo(Outcome.UNANSWERED);
        OUTSIDE.verify(1, postRequestedFor(urlEqualTo("/in")));
    }

    @Test
    void callShouldBeUnansweredWhenAnswerComesTooLate() {
        OUTSIDE.stubFor(post("/in").willReturn(ok().withFixedDelay(3_000)));
        try (EgressClient hasty = clientWith(Duration.ofMillis(300), this::loopback)) {
            EgressResult result = hasty.call(EgressRequest.post(at("one.example", "/in"), "{}"));

            assertThat(failure(result).outcome()).isEqualTo(Outcome.UNANSWERED);
            assertThat(failure(result).reason()).startsWith("no answer from one.example:" + port + " in time");
            assertThat(result.took()).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void callShouldEndInTimeWhenAnswerTrickles() {
        OUTSIDE.stubFor(get("/in").willReturn(ok("0123456789").withChunkedDribbleDelay(10, 5_000)));
        try (EgressClient hasty = clientWith(Duration.ofMillis(800), this::loopback)) {
            EgressResult result = hasty.call(EgressRequest.get(at("one.example", "/in")));

            assertThat(result.took()).isLessThan(Duration.ofSeconds(2));
            assertThat(answer(result).complete()).isFalse();
        }
    }

    @Test
    void answerShouldBeCutWhenItIsLongerThanOneMebibyte() {
        OUTSIDE.stubFor(get("/in").willReturn(ok("x".repeat(3_000_000))));

        EgressResult result = client.call(EgressRequest.get(at("one.example", "/in")));

        assertThat(answer(result).complete()).isFalse();
        assertThat(answer(result).body()).hasSize(1024 * 1024);
    }

    @Test
    void callShouldBeUnansweredWhenAnswerHasHeadersWithoutEnd() {
        ResponseDefinitionBuilder flood = ok();
        for (int i = 0; i < 300; i++) {
            flood.withHeader("X-" + i, "x");
        }
        OUTSIDE.stubFor(get("/in").willReturn(flood));

        EgressResult result = client.call(EgressRequest.get(at("one.example", "/in")));

        assertThat(failure(result).outcome()).isEqualTo(Outcome.UNANSWERED);
    }

    @Test
    void answerShouldNotBeUnpackedWhenItIsCompressedUnasked() {
        OUTSIDE.stubFor(get("/in")
                .willReturn(
                        aResponse().withHeader("Content-Encoding", "gzip").withBody(new byte[] {0x1f, (byte) 0x8b, 8, 0
                        })));

        EgressResult result = client.call(EgressRequest.get(at("one.example", "/in")));

        assertThat(answer(result).body()).hasSize(4);
    }

    @Test
    void answerShouldTellThePauseAskedFor() {
        OUTSIDE.stubFor(get("/seconds").willReturn(status(429).withHeader("Retry-After", "17")));
        OUTSIDE.stubFor(
                get("/date").willReturn(status(503).withHeader("Retry-After", "Sun, 22 Nov 2026 10:01:30 GMT")));
        OUTSIDE.stubFor(get("/nonsense").willReturn(status(503).withHeader("Retry-After", "soon")));

        EgressResult seconds = client.call(EgressRequest.get(at("one.example", "/seconds")));
        EgressResult date = client.call(EgressRequest.get(at("one.example", "/date")));
        EgressResult nonsense = client.call(EgressRequest.get(at("one.example", "/nonsense")));

        assertThat(answer(seconds).retryAfter()).isEqualTo(Duration.ofSeconds(17));
        assertThat(answer(date).retryAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(answer(nonsense).retryAfter()).isNull();
    }

    @Test
    void callShouldBeUnreachableWhenClientIsClosed() {
        client.close();

        EgressResult result = client.call(EgressRequest.get(at("one.example", "/in")));

        assertThat(failure(result).outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void requestShouldHideItsSecretsWhenPrinted() {
        EgressRequest request = EgressRequest.post(URI.create("https://wh.example/s3cret/path"), "private")
                .withBearer("t0ken");

        assertThat(request).hasToString("EgressRequest[POST https://wh.example]");
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port + path);
    }

    private InetAddress[] loopback(String host) {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private EgressClient clientWith(Duration answerTimeout, NameLookup names) {
        Set<HostAndPort> allowed =
                Set.of(HostAndPort.parse("one.example:" + port), HostAndPort.parse("two.example:" + port));
        return new EgressClient(new EgressSettings(allowed, Duration.ofSeconds(1), answerTimeout), CLOCK, names);
    }

    private static EgressSettings allowing(String hostAndPort) {
        return new EgressSettings(Set.of(HostAndPort.parse(hostAndPort)), Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    private static EgressAnswer answer(EgressResult result) {
        assertThat(result).isInstanceOf(EgressAnswer.class);
        return (EgressAnswer) result;
    }

    private static EgressFailure failure(EgressResult result) {
        assertThat(result).isInstanceOf(EgressFailure.class);
        return (EgressFailure) result;
    }
}
