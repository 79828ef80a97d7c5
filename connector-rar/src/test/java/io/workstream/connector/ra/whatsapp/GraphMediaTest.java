package io.workstream.connector.ra.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.Answer;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.api.MediaFile;
import io.workstream.connector.ra.api.MediaLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphMediaTest {

    @RegisterExtension
    static final Graph GRAPH = new Graph();

    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

    @Test
    void locationShouldBeAskedWithTheToken() {
        GRAPH.stubFor(get("/v25.0/17")
                .withHeader("Authorization", equalTo("Bearer EAABtoken"))
                .willReturn(okJson("{\"url\":\"https://a.example/1\",\"mime_type\":\"image/png\",\"file_size\":7}")));

        Answer<MediaLocation> answer = GRAPH.client().mediaLocation(Graph.CREDENTIALS, "17");

        assertThat(answer.found()).hasValue(new MediaLocation(URI.create("https://a.example/1"), "image/png", null, 7));
        assertThat(answer.receipt().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void locationShouldBeRefusedWithMetasCodeWhenTheFileIsGone() {
        GRAPH.stubFor(get("/v25.0/17")
                .willReturn(jsonResponse("{\"error\":{\"message\":\"Unsupported get request\",\"code\":100}}", 400)));

        Answer<MediaLocation> answer = GRAPH.client().mediaLocation(Graph.CREDENTIALS, "17");

        assertThat(answer.found()).isEmpty();
        assertThat(answer.receipt().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.receipt().errorCode()).isEqualTo("100");
    }

    @Test
    void locationShouldBeUnansweredWhenItIsNotTold() {
        GRAPH.stubFor(get("/v25.0/17").willReturn(okJson("{\"id\":\"17\"}")));

        Answer<MediaLocation> answer = GRAPH.client().mediaLocation(Graph.CREDENTIALS, "17");

        assertThat(answer.found()).isEmpty();
        assertThat(answer.receipt().outcome()).isEqualTo(Outcome.UNANSWERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../me", "17/messages", "17?fields=x", "１７"})
    void locationShouldBeForbiddenWhenMediaIdIsNone(String mediaId) {
        Answer<MediaLocation> answer = GRAPH.client().mediaLocation(Graph.CREDENTIALS, mediaId);

        assertThat(answer.receipt().outcome()).isEqualTo(Outcome.FORBIDDEN);
    }

    @Test
    void downloadShouldCarryTheTokenAndAName() {
        GRAPH.stubFor(get("/files/1?hash=x").willReturn(ok("content").withHeader("Content-Type", "image/png")));

        Download download = GRAPH.client().download(Graph.CREDENTIALS, at("/files/1?hash=x"), 100, sink);

        assertThat(download.ending()).isEqualTo(Download.Ending.COMPLETE);
        assertThat(download.contentType()).isEqualTo("image/png");
        assertThat(download.size()).isEqualTo(7);
        assertThat(download.reason()).isNull();
        assertThat(sink.toString(UTF_8)).isEqualTo("content");
        GRAPH.verify(getRequestedFor(urlEqualTo("/files/1?hash=x"))
                .withHeader("Authorization", equalTo("Bearer EAABtoken"))
                .withHeader("User-Agent", equalTo("WorkStream")));
    }

    @Test
    void downloadShouldTellWhyWhenItIsTooLarge() {
        GRAPH.stubFor(get("/files/1").willReturn(ok("content")));

        Download download = GRAPH.client().download(Graph.CREDENTIALS, at("/files/1"), 6, sink);

        assertThat(download.ending()).isEqualTo(Download.Ending.TOO_LARGE);
        assertThat(download.reason()).isNotBlank();
    }

    @Test
    void downloadShouldBeRefusedWhenAddressHasExpired() {
        GRAPH.stubFor(get("/files/1").willReturn(notFound()));

        Download download = GRAPH.client().download(Graph.CREDENTIALS, at("/files/1"), 100, sink);

        assertThat(download.ending()).isEqualTo(Download.Ending.REFUSED);
        assertThat(download.httpStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"https://10.0.0.1/1, EAABtoken", "https://a.example/1, a b"})
    void downloadShouldBeForbiddenWhenAddressOrTokenIs(URI address, String token) {
        MediaLocation location = new MediaLocation(address, null, null, -1);

        Download download = GRAPH.client().download(new CloudCredentials("1", token), location, 100, sink);

        assertThat(download.ending()).isEqualTo(Download.Ending.FORBIDDEN);
        assertThat(sink.size()).isZero();
    }

    @Test
    void uploadShouldBeAcceptedUnderTheIdToSendItBy() {
        GRAPH.stubFor(post("/v25.0/100000000000001/media").willReturn(okJson("{\"id\":\"1227829768162607\"}")));

        DeliveryReceipt receipt = GRAPH.client().uploadMedia(Graph.CREDENTIALS, file());

        assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(receipt.externalId()).isEqualTo("1227829768162607");
        GRAPH.verify(postRequestedFor(urlEqualTo("/v25.0/100000000000001/media"))
                .withHeader("Authorization", equalTo("Bearer EAABtoken"))
                .withRequestBodyPart(aMultipart("messaging_product")
                        .withBody(equalTo("whatsapp"))
                        .build())
                .withRequestBodyPart(
                        aMultipart("type").withBody(equalTo("image/jpeg")).build())
                .withRequestBodyPart(aMultipart("file")
                        .withHeader("Content-Type", equalTo("image/jpeg"))
                        .withBody(equalTo("content"))
                        .build()));
    }

    @Test
    void uploadShouldBeRefusedWithMetasCodeWhenMetaDoesNotTakeTheFile() {
        GRAPH.stubFor(post("/v25.0/100000000000001/media")
                .willReturn(jsonResponse("{\"error\":{\"message\":\"Media upload error\",\"code\":131053}}", 400)));

        DeliveryReceipt receipt = GRAPH.client().uploadMedia(Graph.CREDENTIALS, file());

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.errorCode()).isEqualTo("131053");
    }

    @Test
    void uploadShouldBeUnansweredWhenSuccessNamesNoFile() {
        GRAPH.stubFor(post("/v25.0/100000000000001/media").willReturn(okJson("{}")));

        assertThat(GRAPH.client().uploadMedia(Graph.CREDENTIALS, file()).outcome())
                .isEqualTo(Outcome.UNANSWERED);
    }

    private static MediaFile file() {
        return new MediaFile("image/jpeg", "1.jpg", 7, new ByteArrayInputStream("content".getBytes(UTF_8)));
    }

    private static MediaLocation at(String path) {
        return new MediaLocation(URI.create("http://127.0.0.1:" + GRAPH.getPort() + path), null, null, -1);
    }
}
