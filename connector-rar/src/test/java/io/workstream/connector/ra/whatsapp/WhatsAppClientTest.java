package io.workstream.connector.ra.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.OutboundMessage.Address;
import io.workstream.connector.ra.api.OutboundMessage.AddressKind;
import io.workstream.connector.ra.egress.SettingSource;
import io.workstream.connector.ra.egress.WrongSettingException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppClientTest {

    @RegisterExtension
    static final Graph GRAPH = new Graph();

    private static final OutboundMessage MESSAGE =
            new OutboundMessage(new Address(AddressKind.PHONE, "15550100001"), "Hello", "tag-1");
    private static final String MESSAGES = "/v25.0/100000000000001/messages";

    @Test
    void sendShouldBeAcceptedUnderMetasIdWhenMetaTakesIt() {
        GRAPH.stubFor(post(MESSAGES).willReturn(okJson("{\"messages\":[{\"id\":\"wamid.1\"}]}")));

        DeliveryReceipt receipt = GRAPH.client().send(Graph.CREDENTIALS, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(receipt.httpStatus()).isEqualTo(200);
        assertThat(receipt.externalId()).isEqualTo("wamid.1");
        assertThat(receipt.errorMessage()).isNull();
        assertThat(receipt.took()).isPositive();
        GRAPH.verify(
                postRequestedFor(urlEqualTo(MESSAGES))
                        .withHeader("Authorization", equalTo("Bearer EAABtoken"))
                        .withRequestBody(
                                equalToJson(
                                        """
                        {"messaging_product":"whatsapp","recipient_type":"individual","to":"15550100001","type":"text",
                         "text":{"body":"Hello","preview_url":true},"biz_opaque_callback_data":"tag-1"}
                        """)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"messages\":[]}", "<html>welcome to the hotel</html>"})
    void sendShouldBeUnansweredWhenSuccessNamesNoMessage(String body) {
        GRAPH.stubFor(post(MESSAGES).willReturn(okJson(body)));

        DeliveryReceipt receipt = GRAPH.client().send(Graph.CREDENTIALS, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(receipt.errorMessage()).isNotBlank();
    }

    @Test
    void sendShouldBeRefusedWithMetasCodeWhenMetaRefuses() {
        GRAPH.stubFor(post(MESSAGES)
                .willReturn(jsonResponse(
                                """
                        {"error":{"message":"(#130429) Rate limit hit","code":130429,
                                  "error_data":{"details":"Cloud API message throughput has been reached."}}}
                        """,
                                429)
                        .withHeader("Retry-After", "5")));

        DeliveryReceipt receipt = GRAPH.client().send(Graph.CREDENTIALS, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.httpStatus()).isEqualTo(429);
        assertThat(receipt.errorCode()).isEqualTo("130429");
        assertThat(receipt.errorMessage()).isEqualTo("Cloud API message throughput has been reached.");
        assertThat(receipt.retryAfter()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void receiptShouldHideTokenWhenMetaRepeatsIt() {
        GRAPH.stubFor(post(MESSAGES)
                .willReturn(jsonResponse(
                        "{\"error\":{\"message\":\"Malformed access token EAABtoken\",\"code\":190}}", 401)));

        DeliveryReceipt receipt = GRAPH.client().send(Graph.CREDENTIALS, MESSAGE);

        assertThat(receipt.errorMessage()).isEqualTo("Malformed access token ***");
        assertThat(receipt.toString()).doesNotContain("EAABtoken");
    }

    @Test
    void sendShouldBeRefusedWhenServerAnswersWithoutGraphError() {
        GRAPH.stubFor(post(MESSAGES).willReturn(aResponse().withStatus(502).withBody("Bad gateway")));

        DeliveryReceipt receipt = GRAPH.client().send(Graph.CREDENTIALS, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.errorCode()).isNull();
        assertThat(receipt.errorMessage()).isEqualTo("answered 502");
    }

    @Test
    void sendShouldBeRefusedWhenServerRedirectsIt() {
        GRAPH.stubFor(post(MESSAGES).willReturn(temporaryRedirect("/elsewhere")));

        DeliveryReceipt receipt = GRAPH.client().send(Graph.CREDENTIALS, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.httpStatus()).isEqualTo(302);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void sendShouldBeUnansweredWhenAnswerIsLost(Fault fault) {
        GRAPH.stubFor(post(MESSAGES).willReturn(aResponse().withFault(fault)));

        DeliveryReceipt receipt = GRAPH.client().send(Graph.CREDENTIALS, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(receipt.errorMessage()).isNotBlank();
    }

    @Test
    void sendShouldBeUnansweredWhenAnswerComesTooLate() {
        GRAPH.stubFor(post(MESSAGES)
                .willReturn(okJson("{\"messages\":[{\"id\":\"wamid.1\"}]}").withFixedDelay(4_000)));

        DeliveryReceipt receipt = GRAPH.client().send(Graph.CREDENTIALS, MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(receipt.httpStatus()).isZero();
        assertThat(receipt.took()).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../me", "1/2", "1?x=", "１２３", "+15550100001"})
    void sendShouldBeForbiddenWhenPhoneNumberIdIsNoNumber(String phoneNumberId) {
        DeliveryReceipt receipt = GRAPH.client().send(new CloudCredentials(phoneNumberId, "EAABtoken"), MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(GRAPH.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\r\nX-Other: b", "tokén"})
    void sendShouldBeForbiddenWhenTokenCouldBreakTheHeader(String token) {
        DeliveryReceipt receipt = GRAPH.client().send(new CloudCredentials("1", token), MESSAGE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(GRAPH.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void checkShouldBeAcceptedWhenMetaKnowsTheNumber() {
        GRAPH.stubFor(get("/v25.0/100000000000001?fields=display_phone_number,verified_name,quality_rating")
                .withHeader("Authorization", equalTo("Bearer EAABtoken"))
                .willReturn(okJson("{\"display_phone_number\":\"+1 555 019 9999\",\"id\":\"100000000000001\"}")));

        DeliveryReceipt receipt = GRAPH.client().check(Graph.CREDENTIALS);

        assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(receipt.externalId()).isEqualTo("100000000000001");
    }

    @Test
    void checkShouldBeRefusedWhenTokenHasExpired() {
        GRAPH.stubFor(get(anyUrl())
                .willReturn(jsonResponse("{\"error\":{\"message\":\"Session has expired\",\"code\":190}}", 401)));

        DeliveryReceipt receipt = GRAPH.client().check(Graph.CREDENTIALS);

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.errorCode()).isEqualTo("190");
    }

    @Test
    void settingsShouldPointToMetaWhenNothingIsSet() {
        WhatsAppSettings settings = WhatsAppSettings.from(settings(Map.of()));

        assertThat(settings.graph()).hasToString("https://graph.facebook.com");
        assertThat(settings.version()).isEqualTo("v26.0");
    }

    @Test
    void settingsShouldBeRefusedByVariableNameWhenVersionIsWrong() {
        SettingSource source = settings(Map.of("workstream.whatsapp.graph.version", "26"));

        assertThatThrownBy(() -> WhatsAppSettings.from(source))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith("WORKSTREAM_WHATSAPP_GRAPH_VERSION: ");
    }

    private static SettingSource settings(Map<String, String> values) {
        return setting -> Optional.ofNullable(values.get(setting));
    }
}
