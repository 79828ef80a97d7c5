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
import org.jspecify.annotations.Nullable;
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
    @ValueSource(strings = {"'not a link'", "'ftp://files.example/1'", "5", "'javascript:alert(1)'", "{'url': 'x'}"})
    void fileShouldBeRefusedWhenItsLinkIsNoAddressOfTheWeb(String link) {
        assertThat(refusal("photo", "{'file': " + link + ", 'text': 'look'}")).isEqualTo(JivoRefusal.NO_WEB_ADDRESS);
    }

    @Test
    void fileShouldBeFetchedWhenItsLinkIsWrittenAsPeopleWriteIt() {
        assertThat(read("document", "{'file': 'https://files.example/Счёт [5].pdf'}"))
                .get()
                .extracting(Carried::file)
                .isEqualTo(new IncomingFile(
                        FILE, null, "https://files.example/%D0%A1%D1%87%D1%91%D1%82%20%5B5%5D.pdf", null, null, null));
        assertThat(read("document", "{'file': {'url': '" + LINK + "'}}")).isPresent();
    }

    @Test
    void locationShouldReadNumbersHoweverTheyAreWritten() {
        assertThat(read("location", "{'latitude': '55.7558', 'longitude': 37.6173, 'title': 'Office'}"))
                .contains(Carried.only(new Content.Location(55.7558, 37.6173, "Office", null, null)));
    }

    @Test
    void locationShouldKeepItsTextBesideItsTitle() {
        assertThat(read("location", "{'latitude': 1, 'longitude': 2, 'title': 'Office', 'text': 'ring twice'}"))
                .contains(Carried.only(new Content.Location(1, 2, "Office", "ring twice", null)));
    }

    @Test
    void contactShouldFollowTheWordsBesideIt() {
        assertThat(read("contact", "{'name': 'Anna', 'phone': '+15550100001', 'text': 'ask her'}"))
                .contains(Carried.only(new Content.Text("ask her\nAnna: +15550100001")));
        assertThat(read("contact", "{'phone': '+15550100001', 'text': 'ask her'}"))
                .contains(Carried.only(new Content.Text("ask her\n+15550100001")));
    }

    @Test
    void locationShouldBeItsTextWhenItHasNoPlace() {
        assertThat(read("location", "{'latitude': 'x', 'text': 'over there'}"))
                .contains(Carried.only(new Content.Text("over there")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'latitude': 55.7, 'longitude': null}",
                "{'latitude': '55,7', 'longitude': '37,6'}",
                "{'latitude': 91, 'longitude': 200}",
                "{'latitude': 'NaN', 'longitude': 1}"
            })
    void locationShouldBeRefusedWhenItHasNeitherPlaceNorText(String message) {
        assertThat(refusal("location", message)).isEqualTo(JivoRefusal.NO_PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "video", "audio", "voice", "sticker", "document"})
    void kindOfFileShouldBeRefusedWhenItHasNone(String type) {
        assertThat(refusal(type, "{'file_name': 'x'}")).isEqualTo(JivoRefusal.NO_FILE);
        assertThat(read(type, "{'text': 'still words'}")).contains(Carried.only(new Content.Text("still words")));
    }

    @Test
    void contactShouldBeReadAsACard() {
        assertThat(read("contact", "{'name': 'Anna', 'phone': '+15550100001'}"))
                .contains(Carried.only(new Content.Contacts(
                        List.of(new Content.Contacts.Card("Anna", List.of("+15550100001"), List.of(), null)))));
        assertThat(read("contact", "{'phone': 15550100001}"))
                .contains(Carried.only(new Content.Contacts(
                        List.of(new Content.Contacts.Card("15550100001", List.of(), List.of(), null)))));
        assertThat(refusal("contact", "{}")).isEqualTo(JivoRefusal.NO_CONTACT);
    }

    @Test
    void labelsOfOptionsShouldBeOneLine() {
        assertThat(read("keyboard", "{'keyboard': [' Yes\\n sir ', '\\tNo']}"))
                .contains(Carried.only(
                        new Content.Keyboard("", List.of(new Option("1", "Yes sir"), new Option("2", "No")))));
    }

    @Test
    void keyboardShouldTakeOptionsThatAreMereWords() {
        assertThat(read("keyboard", "{'text': 'Which?', 'keyboard': ['A', 2]}"))
                .contains(Carried.only(
                        new Content.Keyboard("Which?", List.of(new Option("1", "A"), new Option("2", "2")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "hologram", "photo", "document"})
    void optionsShouldBeOfferedWhateverTheMessageCallsItself(String type) {
        assertThat(read(type, "{'text': 'Which?', 'keyboard': [{'id': 'a', 'text': 'A'}, {'text': 'B'}]}"))
                .contains(Carried.only(
                        new Content.Keyboard("Which?", List.of(new Option("a", "A"), new Option("2", "B")))));
        assertThat(read(type, "{'text': 'Which?', 'keyboard': [{'id': 'a'}]}"))
                .contains(Carried.only(new Content.Text("Which?")));
    }

    @Test
    void optionsShouldStandBelowTheWordsOfAFile() {
        String options = "'keyboard': [{'id': 'a', 'text': 'A'}, 'B']";

        assertThat(read("keyboard", "{'file': '" + LINK + "', 'text': 'Which?', " + options + "}"))
                .map(Carried::content)
                .contains(new Content.Media(Form.DOCUMENT, FILE, "Which?\n1. A\n2. B"));
        assertThat(read("photo", "{'file': '" + LINK + "', " + options + "}"))
                .map(Carried::content)
                .contains(new Content.Media(Form.PHOTO, FILE, "1. A\n2. B"));
        assertThat(read("contact", "{'name': 'Anna', 'text': 'ask her', " + options + "}"))
                .contains(Carried.only(new Content.Text("ask her\n1. A\n2. B\nAnna")));
    }

    @Test
    void optionsShouldHaveIdsOfTheirOwnWhenTheirsClash() {
        assertThat(read(
                        "keyboard",
                        "{'keyboard': [{'id': '2', 'text': 'A'}, {'text': 'B'}, {'id': '2', 'text': 'C'}]}"))
                .contains(Carried.only(new Content.Keyboard(
                        "", List.of(new Option("2", "A"), new Option("place:2", "B"), new Option("3", "C")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'text': 'Which?', 'keyboard': [{'id': 1}]}", "{'keyboard': [{'text': '\\u200B'}]}", "{}"})
    void keyboardShouldBeRefusedWhenItsOptionsCannotBeRead(String message) {
        assertThat(refusal("keyboard", message)).isEqualTo(JivoRefusal.NO_OPTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \\n", "\\u200B", "\\u202E\\u2066", "\\u00A0\\u200B"})
    void textShouldBeRefusedWhenNothingOfItCanBeSeen(String text) {
        assertThat(refusal("text", "{'text': '" + text + "'}")).isEqualTo(JivoRefusal.NO_TEXT);
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
        assertThat(refusal("hologram", message)).isNull();
        assertThat(read("text", message)).isEmpty();
    }

    private static Optional<Carried> read(String type, String message) {
        return Optional.ofNullable(
                new JivoContent(() -> FILE).read(type, json(message)).carried());
    }

    private static @Nullable JivoRefusal refusal(String type, String message) {
        return new JivoContent(() -> FILE).read(type, json(message)).refusal();
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
