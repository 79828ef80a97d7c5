package io.workstream.connector.ra.egress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static io.workstream.connector.ra.egress.Outside.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EgressAnswerTest {

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
    void answerShouldBeCutWhenItIsLongerThanOneMebibyte() {
        OUTSIDE.stubFor(get("/in").willReturn(ok("x".repeat(3_000_000))));

        EgressResult result = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/in")));

        assertThat(answer(result).complete()).isFalse();
        assertThat(answer(result).body()).hasSize(1024 * 1024);
    }

    @Test
    void answerShouldNotBeUnpackedWhenItIsCompressedUnasked() {
        OUTSIDE.stubFor(get("/in")
                .willReturn(
                        aResponse().withHeader("Content-Encoding", "gzip").withBody(new byte[] {0x1f, (byte) 0x8b, 8, 0
                        })));

        EgressResult result = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/in")));

        assertThat(answer(result).body()).hasSize(4);
    }

    @Test
    void answerShouldTellThePauseAskedFor() {
        OUTSIDE.stubFor(get("/seconds").willReturn(status(429).withHeader("Retry-After", "17")));
        OUTSIDE.stubFor(
                get("/date").willReturn(status(503).withHeader("Retry-After", "Sun, 22 Nov 2026 10:01:30 GMT")));
        OUTSIDE.stubFor(get("/nonsense").willReturn(status(503).withHeader("Retry-After", "soon")));

        EgressResult seconds = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/seconds")));
        EgressResult date = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/date")));
        EgressResult nonsense = client.call(EgressRequest.get(OUTSIDE.at("one.example", "/nonsense")));

        assertThat(answer(seconds).retryAfter()).isEqualTo(Duration.ofSeconds(17));
        assertThat(answer(date).retryAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(answer(nonsense).retryAfter()).isNull();
    }
}
