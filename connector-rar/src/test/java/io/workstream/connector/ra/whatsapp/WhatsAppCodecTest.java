package io.workstream.connector.ra.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.OutboundMessage.Address;
import io.workstream.connector.ra.api.OutboundMessage.AddressKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppCodecTest {

    private final WhatsAppCodec codec = new WhatsAppCodec();

    @Test
    void textShouldGoToPhoneNumberWhenAddressIsAPhone() {
        OutboundMessage message =
                new OutboundMessage(new Address(AddressKind.PHONE, "15550100001"), "Чем \"помочь\"?\n👍", "tag-1");

        String body = codec.text(message);

        assertThat(json(body))
                .isEqualTo(
                        json(
                                """
                        {
                          "messaging_product": "whatsapp",
                          "recipient_type": "individual",
                          "to": "15550100001",
                          "type": "text",
                          "text": { "body": "Чем \\"помочь\\"?\\n👍", "preview_url": true },
                          "biz_opaque_callback_data": "tag-1"
                        }
                        """));
    }

    @Test
    void textShouldGoToRecipientWhenAddressIsABusinessScopedId() {
        OutboundMessage message =
                new OutboundMessage(new Address(AddressKind.BSUID, "US.13491208655302741918"), "Hi", "tag-2");

        String body = codec.text(message);

        assertThat(json(body))
                .isEqualTo(
                        json(
                                """
                        {
                          "messaging_product": "whatsapp",
                          "recipient_type": "individual",
                          "recipient": "US.13491208655302741918",
                          "type": "text",
                          "text": { "body": "Hi", "preview_url": true },
                          "biz_opaque_callback_data": "tag-2"
                        }
                        """));
    }

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

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
