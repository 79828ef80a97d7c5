package io.workstream.connector.ra.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GraphMarksTest {

    @RegisterExtension
    static final Graph GRAPH = new Graph();

    private static final String MESSAGES = "/v25.0/100000000000001/messages";

    @Test
    void readMarkShouldBeAcceptedWhenMetaSaysSo() {
        GRAPH.stubFor(post(MESSAGES).willReturn(okJson("{\"success\":true}")));

        DeliveryReceipt receipt = GRAPH.client().markRead(Graph.CREDENTIALS, "wamid.1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
        GRAPH.verify(postRequestedFor(urlEqualTo(MESSAGES))
                .withRequestBody(equalToJson(
                        "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.1\"}")));
    }

    @Test
    void typingShouldBeAcceptedWhenMetaSaysSo() {
        GRAPH.stubFor(post(MESSAGES).willReturn(okJson("{\"success\":true}")));

        DeliveryReceipt receipt = GRAPH.client().typing(Graph.CREDENTIALS, "wamid.1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
        GRAPH.verify(
                postRequestedFor(urlEqualTo(MESSAGES))
                        .withRequestBody(
                                equalToJson(
                                        """
                        { "messaging_product": "whatsapp", "status": "read", "message_id": "wamid.1",
                          "typing_indicator": { "type": "text" } }
                        """)));
    }

    @Test
    void markShouldBeUnansweredWhenMetaDoesNotSaySo() {
        GRAPH.stubFor(post(MESSAGES).willReturn(okJson("{}")));

        assertThat(GRAPH.client().markRead(Graph.CREDENTIALS, "wamid.1").outcome())
                .isEqualTo(Outcome.UNANSWERED);
    }

    @Test
    void markShouldBeRefusedWithMetasCodeWhenMetaRefuses() {
        GRAPH.stubFor(post(MESSAGES)
                .willReturn(jsonResponse("{\"error\":{\"message\":\"Invalid parameter\",\"code\":100}}", 400)));

        DeliveryReceipt receipt = GRAPH.client().typing(Graph.CREDENTIALS, "wamid.1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.errorCode()).isEqualTo("100");
    }
}
