package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.content.Content.Keyboard.Option;
import io.workstream.content.Content.Media.Form;
import io.workstream.conversation.Carried;
import io.workstream.conversation.IncomingFile;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JivoContentTest {

    private static final UUID FILE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final String LINK = "https://files.example/1.bin";

    @ParameterizedTest
    @CsvSource({
        "photo, PHOTO",
        "video, VIDEO",
        "audio, AUDIO",
        "voice, VOICE",
        "document, DOCUMENT",
        "sticker, STICKER",
        "hologram, DOCUMENT",
        "text, DOCUMENT"
    })
    void fileShouldHaveTheFormOfItsKind(String type, Form form) {
        Optional<Carried> carried = read(type, "{'file': '" + LINK + "', 'text': 'look', 'file_name': '1.bin'}");

        assertThat(carried)
                .contains(new Carried(
                        new Content.Media(form, FILE, "look"),
                        new IncomingFile(FILE, null, LINK, "1.bin", null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not a link", "ftp://files.example/1", "file:///etc/passwd", "https:///nowhere", "/relative"})
    void fileShouldBeTextWhenItsLinkCannotBeFetched(String link) {
        assertThat(read("photo", "{'file': '" + link + "', 'text': 'look'}"))
                .contains(Carried.only(new Content.Text("look\n" + link)));
    }

    @Test
    void locationShouldReadNumbersHoweverTheyAreWritten() {
        assertThat(read("location", "{'latitude': '55.7558', 'longitude': 37.6173, 'title': 'Office'}"))
                .contains(Carried.only(new Content.Location(55.7558, 37.6173, "Office", null, null)));
    }

    @Test
    void locationShouldBeItsTextWhenItHasNoPlace() {
        assertThat(read("location", "{'latitude': 'x', 'text': 'over there'}"))
                .contains(Carried.only(new Content.Text("over there")));
        assertThat(read("location", "{}")).isEmpty();
    }

    @Test
    void keyboardShouldNumberOptionsWithoutAnId() {
        assertThat(read(
                        "keyboard",
                        "{'text': 'Which?', 'keyboard': [{'text': 'Red', 'id': 7}, {'text': 'Blue'}, {'id': 3}]}"))
                .contains(Carried.only(
                        new Content.Keyboard("Which?", List.of(new Option("7", "Red"), new Option("2", "Blue")))));
    }

    @Test
    void ratingShouldBeAskedForWithOrWithoutWords() {
        assertThat(read("rate", "{}")).contains(Carried.only(new Content.Rating(null, null)));
        assertThat(read("rate", "{'text': 'How was it?'}"))
                .contains(Carried.only(new Content.Rating("How was it?", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"typein", "typing", "seen", "start", "stop"})
    void signalShouldCarryNothingWhateverItHolds(String type) {
        assertThat(read(type, "{'text': 'half a sen', 'file': '" + LINK + "'}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'text': '  '}", "{'text': ['x'], 'file': true}"})
    void nothingShouldBeCarriedWhenThereIsNothing(String message) {
        assertThat(read("hologram", message)).isEmpty();
        assertThat(read("text", message)).isEmpty();
    }

    private static Optional<Carried> read(String type, String message) {
        return new JivoContent(() -> FILE).read(type, json(message));
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
