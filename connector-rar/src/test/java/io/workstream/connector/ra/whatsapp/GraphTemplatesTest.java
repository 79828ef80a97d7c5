package io.workstream.connector.ra.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.Answer;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.api.TemplatePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GraphTemplatesTest {

    @RegisterExtension
    static final Graph GRAPH = new Graph();

    private static final String ACCOUNT = "200000000000001";
    private static final String PATH = "/v25.0/200000000000001/message_templates";

    @Test
    void templatesShouldBeListedPageByPage() {
        GRAPH.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("fields", equalTo("name,language,status,category,components"))
                .willReturn(okJson(page("first", "\"next\":\"https://graph.example/\","))));
        GRAPH.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("after", equalTo("M+Q="))
                .willReturn(okJson(page("second", ""))));

        TemplatePage first = ask(null).found().orElseThrow();
        TemplatePage second = ask(first.next()).found().orElseThrow();

        assertThat(first.templates()).singleElement().satisfies(template -> assertThat(template.name())
                .isEqualTo("first"));
        assertThat(second.templates()).singleElement().satisfies(template -> assertThat(template.name())
                .isEqualTo("second"));
        assertThat(second.next()).isNull();
    }

    @Test
    void templatesShouldBeRefusedWithMetasCodeWhenPermissionIsMissing() {
        GRAPH.stubFor(get(urlPathEqualTo(PATH))
                .willReturn(jsonResponse("{\"error\":{\"message\":\"Permission denied\",\"code\":200}}", 403)));

        Answer<TemplatePage> answer = ask(null);

        assertThat(answer.found()).isEmpty();
        assertThat(answer.receipt().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.receipt().errorCode()).isEqualTo("200");
    }

    @Test
    void templatesShouldBeForbiddenWhenAccountIdIsNone() {
        Answer<TemplatePage> answer = GRAPH.client().templates(Graph.CREDENTIALS, "../1", null);

        assertThat(answer.receipt().outcome()).isEqualTo(Outcome.FORBIDDEN);
    }

    private static Answer<TemplatePage> ask(String page) {
        return GRAPH.client().templates(Graph.CREDENTIALS, ACCOUNT, page);
    }

    private static String page(String name, String next) {
        return "{\"data\":[{\"name\":\"" + name + "\",\"language\":\"ru\",\"status\":\"APPROVED\","
                + "\"category\":\"UTILITY\",\"components\":[]}],\"paging\":{" + next
                + "\"cursors\":{\"after\":\"M+Q=\"}}}";
    }
}
