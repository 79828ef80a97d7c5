package io.workstream.connector.ra.jivo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.workstream.connector.ra.api.ChannelStatus;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.egress.EgressClient;
import io.workstream.connector.ra.egress.EgressSettings;
import io.workstream.connector.ra.egress.SettingSource;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JivoClientTest {

    @RegisterExtension
    static final WireMockExtension JIVO = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    private static final String PATH = "/AbCdEfGhIj/k1l2m3n4o5";
    private static final CustomerMessage MESSAGE =
            new CustomerMessage("wa:15550100001", "Ivan", "+15550100001", "m-1", "Добрый день!");

    private EgressClient egress;
    private JivoClient client;
    private URI channel;
    private int closedPort;

    @BeforeEach
    void open() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = socket.getLocalPort();
        }
        Map<String, String> settings = Map.of(
                "workstream.egress.allow",
                "127.0.0.1:" + JIVO.getPort() + ",127.0.0.1:" + closedPort,
                "workstream.egress.answer-timeout-ms",
                "1000");
        SettingSource source = setting -> Optional.ofNullable(settings.get(setting));
        egress = new EgressClient(EgressSettings.from(source), Clock.systemUTC());
        client = new JivoClient(egress);
        channel = URI.create("http://127.0.0.1:" + JIVO.getPort() + PATH);
    }

    @AfterEach
    void close() {
        egress.close();
    }

    @Test
    void sendShouldPostTheWholeEventWhenEverythingIsKnown() {
        JIVO.stubFor(post(PATH).willReturn(ok("{\"result\":\"ok\"}")));

        DeliveryReceipt receipt = client.send(channel, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(receipt.externalId()).isNull();
        JIVO.verify(
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
                        .withoutHeader("Authorization")
                        .withRequestBody(
                                equalToJson(
                                        """
                        {
                          "sender": { "id": "wa:15550100001", "name": "Ivan", "phone": "+15550100001" },
                          "message": { "type": "text", "id": "m-1", "text": "Добрый день!" }
                        }
                        """)));
    }

    @Test
    void sendShouldLeaveKeysOutWhenValuesAreUnknown() {
        JIVO.stubFor(post(PATH).willReturn(status(204)));

        DeliveryReceipt receipt = client.send(channel, new CustomerMessage("c-1", null, " ", "m-2", "Hi"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
        JIVO.verify(
                postRequestedFor(urlEqualTo(PATH))
                        .withRequestBody(
                                equalToJson(
                                        """
                        { "sender": { "id": "c-1" }, "message": { "type": "text", "id": "m-2", "text": "Hi" } }
                        """)));
    }

    @Test
    void sendShouldBeRefusedWithCleanReasonWhenJivoSaysWhy() {
        JIVO.stubFor(post(PATH)
                .willReturn(status(400)
                        .withHeader("Content-Type", "text/plain; charset=utf-8")
                        .withBody("Канал закрыт\r\n" + PATH + "\u0007")));

        DeliveryReceipt receipt = client.send(channel, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.httpStatus()).isEqualTo(400);
        assertThat(receipt.errorMessage()).isEqualTo("Канал закрыт /***/***");
    }

    @Test
    void sendShouldBeRefusedWithStatusWhenJivoGivesNoReason() {
        JIVO.stubFor(post(PATH).willReturn(status(503).withHeader("Retry-After", "30")));

        DeliveryReceipt receipt = client.send(channel, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.errorMessage()).isEqualTo("answered 503");
        assertThat(receipt.retryAfter()).hasSeconds(30);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void sendShouldBeUnansweredWhenNoStatusCame(Fault fault) {
        JIVO.stubFor(post(PATH).willReturn(aResponse().withFault(fault)));

        DeliveryReceipt receipt = client.send(channel, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(receipt.errorMessage()).doesNotContain("AbCdEfGhIj");
    }

    @Test
    void sendShouldBeAcceptedWhenOnlyTheBodyOfASuccessIsLost() {
        JIVO.stubFor(post(PATH).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        DeliveryReceipt receipt = client.send(channel, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void sendShouldBeUnreachableWhenNobodyListens() {
        DeliveryReceipt receipt = client.send(URI.create("http://127.0.0.1:" + closedPort + PATH), MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(receipt.errorMessage()).doesNotContain("AbCdEfGhIj");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://wh.example/a/b", "https://10.0.0.1/a/b", "mailto:a@b.example", "a/b", ""})
    void everyCallShouldBeForbiddenWhenAddressIs(URI address) {
        DeliveryReceipt receipt = client.send(address, MESSAGE);
        ChannelStatus status = client.status(address);

        assertThat(receipt.outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(status.receipt().outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(client.objectionTo(address)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "'1\n', true"})
    void statusShouldTellWhetherAnOperatorIsOnline(String body, boolean expected) {
        JIVO.stubFor(get(PATH + "/status").willReturn(ok(body)));

        ChannelStatus status = client.status(channel);

        assertThat(status.available()).isEqualTo(expected);
        assertThat(status.receipt().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "#fragment", "/#f"})
    void statusShouldBeAskedUnderOneSpellingWhenChannelEndsOddly(String ending) {
        JIVO.stubFor(get(PATH + "/status").willReturn(ok("1")));

        ChannelStatus status = client.status(URI.create(channel + ending));

        assertThat(status.available()).isTrue();
    }

    @Test
    void statusShouldBeRefusedWhenAnswerIsNoJivoStatus() {
        JIVO.stubFor(get(PATH + "/status").willReturn(ok("<html>")));

        ChannelStatus status = client.status(channel);

        assertThat(status.available()).isFalse();
        assertThat(status.receipt().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void statusShouldBeRefusedWhenChannelDoesNotExist() {
        JIVO.stubFor(get(PATH + "/status").willReturn(notFound()));

        ChannelStatus status = client.status(channel);

        assertThat(status.available()).isFalse();
        assertThat(status.receipt().httpStatus()).isEqualTo(404);
    }

    @Test
    void downloadShouldHandOnAnOperatorsFile() {
        JIVO.stubFor(get("/files/1.jpg").willReturn(ok("content").withHeader("Content-Type", "image/jpeg")));
        ByteArrayOutputStream sink = new ByteArrayOutputStream();

        Download download = client.download(channel.resolve("/files/1.jpg"), 100, sink);

        assertThat(download.ending()).isEqualTo(Download.Ending.COMPLETE);
        assertThat(download.contentType()).isEqualTo("image/jpeg");
        assertThat(sink).hasToString("content");
    }

    @Test
    void downloadShouldBeForbiddenWhenFileIsInAPrivateNetwork() {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();

        Download download = client.download(URI.create("https://10.0.0.1/1.jpg"), 100, sink);

        assertThat(download.ending()).isEqualTo(Download.Ending.FORBIDDEN);
        assertThat(download.reason()).isNotBlank();
    }

    @Test
    void downloadShouldBeUnreachableWhenNobodyListens() {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();

        Download download = client.download(URI.create("http://127.0.0.1:" + closedPort + "/1.jpg"), 100, sink);

        assertThat(download.ending()).isEqualTo(Download.Ending.UNREACHABLE);
    }
}
