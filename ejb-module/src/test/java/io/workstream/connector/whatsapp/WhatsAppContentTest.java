package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppContentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text        | {'text': {'body': 'hi'}}                                        | hi",
                "image       | {'image': {'id': '1', 'caption': 'look'}}                       | look",
                "video       | {'video': {'caption': 'watch'}}                                 | watch",
                "document    | {'document': {'filename': 'a.pdf', 'caption': 'read'}}          | read",
                "button      | {'button': {'text': 'Yes', 'payload': 'y'}}                     | Yes",
                "interactive | {'interactive': {'button_reply': {'id': '1', 'title': 'One'}}}  | One",
                "interactive | {'interactive': {'list_reply': {'id': '2', 'title': 'Two'}}}    | Two",
                "image       | {'image': {'id': '1'}}                                          |",
                "audio       | {'audio': {'caption': 'none'}}                                  |",
                "sticker     | {'sticker': {'id': '1'}}                                        |",
                "interactive | {'interactive': {'nfm_reply': {'name': 'flow'}}}                |",
                "interactive | {}                                                              |",
                "text        | {'text': {'body': '  '}}                                        |",
                "contacts    | {'contacts': [{'phones': []}]}                                  |"
            })
    void textShouldBeWhatAPersonWouldReadOfTheMessage(String kind, String message, String text) {
        JsonObject json = json(message);

        assertThat(WhatsAppContent.text(json, kind).orElse(null)).isEqualTo(text);
    }

    @Test
    void kindShouldBeTheTypeWhenThereIsOne() {
        assertThat(WhatsAppContent.kind(json("{'type': 'sticker', 'text': {}}")))
                .isEqualTo("sticker");
        assertThat(WhatsAppContent.kind(json("{'type': 'not_yet_invented'}"))).isEqualTo("not_yet_invented");
    }

    @Test
    void kindShouldBeTheKnownContentWhenTheTypeIsMissingOrAbsurd() {
        String absurd = "x".repeat(41);

        assertThat(WhatsAppContent.kind(json("{'location': {}}"))).isEqualTo("location");
        assertThat(WhatsAppContent.kind(json("{'type': '" + absurd + "', 'order': {}}")))
                .isEqualTo("order");
        assertThat(WhatsAppContent.kind(json("{}"))).isEqualTo("unsupported");
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
