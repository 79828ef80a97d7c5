package io.workstream.connector.ra.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.MediaLocation;
import io.workstream.connector.ra.api.MessageTemplate;
import io.workstream.connector.ra.api.MessageTemplate.Button;
import io.workstream.connector.ra.api.MessageTemplate.Part;
import io.workstream.connector.ra.api.TemplatePage;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppCodecTest {

    private final WhatsAppCodec codec = new WhatsAppCodec();

    @Test
    void messageIdShouldBeReadWhenMetaAccepted() {
        String answer =
                """
                {
                  "messaging_product": "whatsapp",
                  "contacts": [ { "input": "15550100001", "wa_id": "15550100001" } ],
                  "messages": [ { "id": "wamid.HBgL", "message_status": "accepted" } ]
                }
                """;

        assertThat(codec.messageId(answer)).hasValue("wamid.HBgL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "null",
                "{}",
                "{\"messages\":null}",
                "{\"messages\":{}}",
                "{\"messages\":[]}",
                "{\"messages\":[7]}",
                "{\"messages\":[{}]}",
                "{\"messages\":[{\"id\":null}]}",
                "{\"messages\":[{\"id\":\" \"}]}",
                "{\"messages\":[{\"id\":\"wamid.cut"
            })
    void messageIdShouldBeEmptyWhenAnswerHoldsNone(String answer) {
        assertThat(codec.messageId(answer)).isEmpty();
    }

    @Test
    void errorShouldPreferDetailsWhenMetaGivesThem() {
        String answer =
                """
                { "error": { "message": "(#131030) Recipient phone number not in allowed list",
                             "type": "OAuthException", "code": 131030,
                             "error_data": { "messaging_product": "whatsapp", "details": "Add the number first." } } }
                """;

        assertThat(codec.error(answer)).isEqualTo(new GraphError("131030", "Add the number first."));
    }

    @Test
    void errorShouldTakeMessageWhenThereAreNoDetails() {
        String answer =
                """
                { "error": { "message": "Error validating access token: Session has expired",
                             "type": "OAuthException", "code": 190, "error_subcode": 463 } }
                """;

        assertThat(codec.error(answer))
                .isEqualTo(new GraphError("190", "Error validating access token: Session has expired"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"error\":null}", "{\"error\":\"text\"}", "{\"error\":{}}"})
    void errorShouldBeEmptyWhenAnswerIsNoGraphError(String answer) {
        assertThat(codec.error(answer)).isEqualTo(GraphError.NONE);
    }

    @Test
    void mediaLocationShouldBeReadAsMetaTellsIt() {
        String answer =
                """
                {
                  "url": "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=12&ext=17&hash=EXAMPLE",
                  "mime_type": "image/png",
                  "sha256": "72fd8a734216768565faf2b59cec266eea00a78dd039ce84356319fc8c4ad22e",
                  "file_size": 103632,
                  "id": "12",
                  "messaging_product": "whatsapp"
                }
                """;

        assertThat(codec.mediaLocation(answer))
                .hasValue(new MediaLocation(
                        URI.create(
                                "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=12&ext=17&hash=EXAMPLE"),
                        "image/png",
                        "72fd8a734216768565faf2b59cec266eea00a78dd039ce84356319fc8c4ad22e",
                        103_632));
    }

    @Test
    void mediaLocationShouldDoWithAnAddressAlone() {
        assertThat(codec.mediaLocation("{\"url\":\"https://a.example/1\",\"file_size\":\"many\"}"))
                .hasValue(new MediaLocation(URI.create("https://a.example/1"), null, null, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"url\":null}", "{\"url\":\"not an address\"}", "{\"url\":\"relative\"}"})
    void mediaLocationShouldBeEmptyWhenAnswerHoldsNoAddress(String answer) {
        assertThat(codec.mediaLocation(answer)).isEmpty();
    }

    @Test
    void templatesShouldBeReadWithTheirPartsAndTheNextPage() {
        String answer =
                """
                {
                  "data": [
                    { "name": "order_ready", "language": "ru", "status": "APPROVED", "category": "UTILITY", "id": "1",
                      "components": [
                        { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["x"] } },
                        { "type": "BODY", "text": "Заказ {{1}} готов" },
                        { "type": "BUTTONS", "buttons": [
                          { "type": "URL", "text": "Открыть", "url": "https://shop.example/{{1}}" },
                          { "type": "QUICK_REPLY", "text": "Спасибо" } ] } ] },
                    { "name": "nameless", "status": "REJECTED" },
                    7
                  ],
                  "paging": { "cursors": { "before": "MA", "after": "MjQ" }, "next": "https://graph.example/next" }
                }
                """;

        TemplatePage page = codec.templates(answer).orElseThrow();

        assertThat(page.next()).isEqualTo("MjQ");
        assertThat(page.templates())
                .containsExactly(new MessageTemplate(
                        "order_ready",
                        "ru",
                        "APPROVED",
                        "UTILITY",
                        List.of(
                                new Part("HEADER", "IMAGE", null, List.of()),
                                new Part("BODY", null, "Заказ {{1}} готов", List.of()),
                                new Part(
                                        "BUTTONS",
                                        null,
                                        null,
                                        List.of(
                                                new Button("URL", "Открыть", "https://shop.example/{{1}}"),
                                                new Button("QUICK_REPLY", "Спасибо", null))))));
        assertThat(page.templates().get(0).isApproved()).isTrue();
    }

    @Test
    void templatesShouldEndWhenNothingFollowsTheCursor() {
        String answer = "{\"data\":[],\"paging\":{\"cursors\":{\"before\":\"MA\",\"after\":\"MA\"}}}";

        assertThat(codec.templates(answer)).hasValue(new TemplatePage(List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"data\":[{\"name\":\"cut"})
    void templatesShouldBeEmptyWhenAnswerIsNoList(String answer) {
        assertThat(codec.templates(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"success\":true}|true", "{\"success\":false}|false", "{}|false", "oops|false"})
    void answerShouldSayWhetherItIsDone(String answer, boolean expected) {
        assertThat(codec.isDone(answer)).isEqualTo(expected);
    }
}
