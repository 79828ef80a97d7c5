package io.workstream.connector.ra.egress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.egress.EgressContent.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressDownloadTest {

    @RegisterExtension
    static final Outside OUTSIDE = new Outside();

    private static final long LIMIT = 100;

    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
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
    void contentShouldBeHandedOnWithItsType() {
        OUTSIDE.stubFor(get("/file").willReturn(ok("content").withHeader("Content-Type", "image/jpeg")));

        EgressContent content = content(download("/file"));

        assertThat(content.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(content.contentType()).isEqualTo("image/jpeg");
        assertThat(content.size()).isEqualTo(7);
        assertThat(sink.toString(UTF_8)).isEqualTo("content");
    }

    @Test
    void contentShouldBeCompleteWhenItIsAsLargeAsTheLimit() {
        OUTSIDE.stubFor(get("/file").willReturn(ok("x".repeat((int) LIMIT))));

        EgressContent content = content(download("/file"));

        assertThat(content.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(sink.size()).isEqualTo(LIMIT);
    }

    @Test
    void contentShouldBeRefusedUnreadWhenItAnnouncesMoreThanTheLimit() {
        OUTSIDE.stubFor(get("/file")
                .willReturn(ok("x".repeat((int) LIMIT + 1)).withHeader("Content-Length", String.valueOf(LIMIT + 1))));

        EgressContent content = content(download("/file"));

        assertThat(content.ending()).isEqualTo(Ending.TOO_LARGE);
        assertThat(content.size()).isEqualTo(LIMIT + 1);
        assertThat(sink.size()).isZero();
    }

    @Test
    void contentShouldBeBrokenOffWhenConnectionBreaks() {
        OUTSIDE.stubFor(get("/file").willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        assertThat(content(download("/file")).ending()).isEqualTo(Ending.BROKEN_OFF);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 304, 401, 404, 500})
    void otherStatusShouldBeAnAnswerWithoutContent(int status) {
        OUTSIDE.stubFor(get("/file").willReturn(status(status).withBody("no")));

        DownloadResult result = download("/file");

        assertThat(result).isInstanceOfSatisfying(EgressAnswer.class, answer -> assertThat(answer.status())
                .isEqualTo(status));
        assertThat(sink.size()).isZero();
    }

    @Test
    void redirectShouldBeFollowedWithoutTokenWhenHostChanges() {
        OUTSIDE.stubFor(get("/from")
                .willReturn(permanentRedirect(OUTSIDE.at("two.example", "/to").toString())
                        .withBody("moved")));
        OUTSIDE.stubFor(get("/to").willReturn(ok("content")));

        content(client.download(
                EgressRequest.get(OUTSIDE.at("one.example", "/from")).withBearer("t0ken"), LIMIT, sink));

        assertThat(sink.toString(UTF_8)).isEqualTo("content");
        OUTSIDE.verify(getRequestedFor(urlEqualTo("/to"))
                .withHeader("Host", equalTo("two.example:" + OUTSIDE.getPort()))
                .withoutHeader("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/", "https://169.254.169.254/latest/meta-data/", "https://10.0.0.1/"})
    void redirectShouldBeForbiddenWhenItLeadsIntoPrivateNetworks(String location) {
        OUTSIDE.stubFor(get("/from").willReturn(temporaryRedirect(location)));

        DownloadResult result = download("/from");

        assertThat(result).isInstanceOfSatisfying(EgressFailure.class, failure -> assertThat(failure.outcome())
                .isEqualTo(Outcome.FORBIDDEN));
    }

    @Test
    void redirectShouldNotBeFollowedAFourthTime() {
        for (int i = 4; i > 0; i--) {
            OUTSIDE.stubFor(get("/" + i).willReturn(temporaryRedirect("/" + (i - 1))));
        }
        OUTSIDE.stubFor(get("/0").willReturn(ok("content")));

        DownloadResult result = download("/4");

        assertThat(result).isInstanceOf(EgressAnswer.class);
        assertThat(sink.size()).isZero();
    }

    @Test
    void failureOfTheSinkShouldBeHeardByTheCaller() {
        OUTSIDE.stubFor(get("/file").willReturn(ok("content")));
        IOException full = new IOException("no space left on device");
        OutputStream disk = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw full;
            }
        };

        EgressRequest request = EgressRequest.get(OUTSIDE.at("one.example", "/file"));

        assertThatThrownBy(() -> client.download(request, LIMIT, disk))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(full);
    }

    @Test
    void downloadShouldBeUnreachableWhenClientIsClosed() {
        client.close();

        assertThat(download("/file"))
                .isInstanceOfSatisfying(EgressFailure.class, failure -> assertThat(failure.outcome())
                        .isEqualTo(Outcome.UNREACHABLE));
    }

    private DownloadResult download(String path) {
        return client.download(EgressRequest.get(OUTSIDE.at("one.example", path)), LIMIT, sink);
    }

    private static EgressContent content(DownloadResult result) {
        assertThat(result).isInstanceOf(EgressContent.class);
        return (EgressContent) result;
    }
}
