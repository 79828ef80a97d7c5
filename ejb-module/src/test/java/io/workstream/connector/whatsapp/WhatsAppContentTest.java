package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.Content.Notice.Subject;
import io.workstream.conversation.Carried;
import io.workstream.conversation.IncomingFile;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppContentTest {

    private static final UUID FILE = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private final WhatsAppContent content = new WhatsAppContent(() -> FILE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image    | {'image': {'id': '1', 'caption': 'look'}}            | PHOTO    | look",
                "image    | {'image': {'id': '1'}}                               | PHOTO    |",
                "video    | {'video': {'id': '1', 'caption': 'watch'}}           | VIDEO    | watch",
                "document | {'document': {'id': '1', 'caption': 'read'}}         | DOCUMENT | read",
                "audio    | {'audio': {'id': '1', 'caption': 'not allowed'}}     | AUDIO    |",
                "audio    | {'audio': {'id': '1', 'voice': true}}                | VOICE    |",
                "sticker  | {'sticker': {'id': '1', 'animated': true}}           | STICKER  |",
                "hologram | {'hologram': {'id': '1', 'mime_type': 'x/y', 'caption': 'new'}} | DOCUMENT | new",
                "hologram | {'hologram': {'depth': 3}, 'image': {'id': '1', 'caption': 'flat'}} | PHOTO | flat"
            })
    void fileShouldKeepItsFormAndCaption(String type, String message, Form form, String caption) {
        Carried carried = read(type, message);

        assertThat(carried.content()).isEqualTo(new Content.Media(form, FILE, caption));
        assertThat(carried.file()).isNotNull().matches(IncomingFile::obtainable);
    }

    @Test
    void fileShouldBeKnownByWhatTheProviderSaysOfIt() {
        Carried carried =
                read("document", "{'document': {'id': '77', 'filename': 'a.pdf', 'mime_type': 'application/pdf'}}");

        assertThat(carried.file()).isEqualTo(new IncomingFile(FILE, "77", null, "a.pdf", "application/pdf", null));
    }

    @Test
    void fileShouldBeUnobtainableWhenTheProviderReportsErrorsBesideIt() {
        Carried carried = read("image", "{'image': {'id': '1', 'caption': 'x'}, 'errors': [{'code': 131052}]}");

        assertThat(carried.file()).isNotNull().matches(file -> !file.obtainable());
        assertThat(carried.content()).isEqualTo(new Content.Media(Form.PHOTO, FILE, "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text     | {'text': {'body': 'hi'}}                | hi",
                "hologram | {'hologram': {'body': 'from tomorrow'}} | from tomorrow",
                "hologram | {'hologram': {'depth': 3}, 'text': {'body': 'for older phones'}} | for older phones",
                "hologram | {'hologram': 'from tomorrow'}           | from tomorrow",
                "text     | {'text': 'no object'}                   | no object",
                "location | {'location': {'latitude': 'north', 'longitude': 1, 'name': 'Office'}} | Office",
                "location | {'location': {'latitude': 91, 'longitude': 1, 'address': 'Main St 1'}} | Main St 1",
                "system   | {'system': {'type': 'new', 'body': 'Something happened'}} | Something happened",
                "interactive | {'interactive': {'nfm_reply': {'body': 'Sent', 'response_json': '[1'}}} | Sent"
            })
    void wordsShouldBeText(String type, String message, String text) {
        assertThat(read(type, message)).isEqualTo(Carried.only(new Content.Text(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "button      | {'button': {'text': 'Yes', 'payload': 'y'}}                     | y | Yes",
                "interactive | {'interactive': {'button_reply': {'id': '1', 'title': 'One'}}}  | 1 | One",
                "interactive | {'interactive': {'list_reply': {'id': '2', 'title': 'Two'}}}    | 2 | Two",
                "interactive | {'interactive': {'button_reply': {'id': 'red'}}}                | red | red",
                "interactive | {'interactive': {'list_reply': {'id': 'red', 'title': ' '}}}    | red | red",
                "button      | {'button': {'payload': 'yes'}}                                  | yes | yes"
            })
    void answerToAKeyboardShouldBeAChoice(String type, String message, String id, String title) {
        assertThat(read(type, message)).isEqualTo(Carried.only(new Content.Choice(id, title, null)));
    }

    @Test
    void locationShouldReadNumbersHoweverTheyAreWritten() {
        Carried carried = read("location", "{'location': {'latitude': '59.9', 'longitude': -30.3, 'name': 'Office'}}");

        assertThat(carried.content()).isEqualTo(new Content.Location(59.9, -30.3, "Office", null, null));
    }

    @Test
    void cardsShouldBeCalledByWhatTheyHave() {
        Carried carried = read(
                "contacts",
                """
                {'contacts': [
                  {'name': {'formatted_name': 'Ann'}, 'phones': [{'phone': '+1 555'}], 'org': {'company': 'Example'}},
                  {'phones': [{'wa_id': '15550100001'}]},
                  {'birthday': '2000-01-01'}]}
                """);

        assertThat(carried.content())
                .isEqualTo(new Content.Contacts(List.of(
                        new Content.Contacts.Card("Ann", List.of("+1 555"), List.of(), "Example"),
                        new Content.Contacts.Card("+15550100001", List.of("+15550100001"), List.of(), null))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'org': {'company': 'Example'}, 'urls': [{'url': 'https://a.example'}]} | Example, https://a.example |",
                "{'name': {'last_name': 'Ivanov'}, 'addresses': [{'street': 'Main St 1', 'city': 'Riga'}]} | Ivanov, Main St 1, Riga |",
                "{'name': {'first_name': 'Ann', 'last_name': 'Lee'}}                     | Ann Lee               |",
                "{'urls': [{'url': 'https://a.example'}]}                                | https://a.example     |",
                "{'org': {'title': 'Director'}}                                          | Director              |",
                "{'name': {'formatted_name': 'Ann'}, 'org': {'company': 'Example'}}      | Ann                   | Example"
            })
    void cardShouldSayWhatItHasWhenNobodyCanBeCalledByIt(String card, String name, @Nullable String organization) {
        assertThat(read("contacts", "{'contacts': [" + card + "]}").content())
                .isEqualTo(new Content.Contacts(
                        List.of(new Content.Contacts.Card(name, List.of(), List.of(), organization))));
    }

    @Test
    void cardShouldBeCalledByItsCompanyWhenItNamesNobody() {
        assertThat(read("contacts", "{'contacts': [{'org': {'company': 'Example'}, 'phones': [{'phone': '+1'}]}]}")
                        .content())
                .isEqualTo(new Content.Contacts(
                        List.of(new Content.Contacts.Card("Example", List.of("+1"), List.of(), null))));
    }

    @Test
    void formShouldKeepItsOtherAnswersWhenOneIsBeyondReason() {
        assertThat(read(
                                "interactive",
                                "{'interactive': {'nfm_reply': {'response_json': '{\\'n\\':1e999999999,\\'size\\':\\'XL\\'}'}}}")
                        .content())
                .isEqualTo(new Content.Form(
                        null, List.of(new Content.Form.Field("n", "null"), new Content.Form.Field("size", "XL"))));
    }

    @Test
    void formShouldListItsAnswersWithoutMetasToken() {
        JsonObject message = jakarta.json.Json.createObjectBuilder()
                .add("type", "interactive")
                .add(
                        "interactive",
                        jakarta.json.Json.createObjectBuilder()
                                .add(
                                        "nfm_reply",
                                        jakarta.json.Json.createObjectBuilder()
                                                .add("name", "flow")
                                                .add(
                                                        "response_json",
                                                        "{\"size\":\"XL\",\"n\":2,\"flow_token\":\"t\"}")))
                .build();

        assertThat(content.read(message).content())
                .isEqualTo(new Content.Form(
                        "flow", List.of(new Content.Form.Field("size", "XL"), new Content.Form.Field("n", "2"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 9.50, 2, 9.50",
        "'\"3\"', '\"1.2e3\"', 3, 1200",
        "1, 1e308, 1, ",
        "-1, -5, ?, ",
        "1e30, 'null', ?, ",
        "'\"many\"', '\"free\"', ?, "
    })
    void orderShouldTellAmountsAsPeopleWriteThemWhenAnybodyCanMeanThem(
            String quantity, String price, String readQuantity, @Nullable String readPrice) {
        Carried carried = read(
                "order",
                "{'order': {'product_items': [{'product_retailer_id': 'A', 'quantity': " + quantity + ", 'item_price': "
                        + price + ", 'currency': 'EUR'}]}}");

        assertThat(carried.content())
                .isEqualTo(
                        new Content.Order(null, List.of(new Content.Order.Item("A", readQuantity, readPrice, "EUR"))));
    }

    @Test
    void orderShouldStayAnOrderWhenNothingWasOrdered() {
        assertThat(read("order", "{'order': {'product_items': []}}").content())
                .isEqualTo(new Content.Order(null, List.of()));
    }

    @Test
    void orderShouldKeepItsItems() {
        Carried carried = read(
                "order",
                "{'order': {'text': 'fast', 'product_items': [{'product_retailer_id': 'A', 'quantity': 2, 'item_price': 9.5, 'currency': 'EUR'}]}}");

        assertThat(carried.content())
                .isEqualTo(new Content.Order("fast", List.of(new Content.Order.Item("A", "2", "9.5", "EUR"))));
    }

    @Test
    void reactionShouldBeTakenBackWhenItHasNoEmoji() {
        assertThat(read("reaction", "{'reaction': {'message_id': 'w1', 'emoji': ''}}"))
                .isEqualTo(Carried.only(new Content.Reaction("w1", null)));
    }

    @Test
    void changesShouldNameTheEarlierMessage() {
        assertThat(
                        read(
                                "edit",
                                "{'edit': {'original_message_id': 'w1', 'message': {'type': 'text', 'text': {'body': 'better'}}}}"))
                .isEqualTo(Carried.only(new Content.Edit("w1", "better")));
        assertThat(read("revoke", "{'revoke': {'original_message_id': 'w1'}}"))
                .isEqualTo(Carried.only(new Content.Deletion("w1")));
    }

    @Test
    void captionShouldBeTakenAwayWhenAFileIsChangedWithoutOne() {
        assertThat(read("edit", "{'edit': {'original_message_id': 'w1', 'message': {'type': 'image', 'image': {}}}}"))
                .isEqualTo(Carried.only(new Content.Edit("w1", null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'edit': {'original_message_id': 'w1'}}",
                "{'edit': {'original_message_id': 'w1', 'message': {'type': 'poll', 'poll': {'name': 'x'}}}}"
            })
    void wordsShouldStayWhenTheirChangeIsNotUnderstood(String message) {
        assertThat(read("edit", message).content()).isNotInstanceOf(Content.Edit.class);
    }

    @Test
    void kindShouldBeToldByItsObjectWhenTheTypeIsMissing() {
        JsonObject message = json("{'text': {'body': 'hi'}}");

        assertThat(content.read(message)).isEqualTo(Carried.only(new Content.Text("hi")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type': 'unsupported', 'errors': [{'code': 131051}]}",
                "{'type': 'text', 'text': {'body': '  '}}",
                "{'type': 'revoke', 'revoke': 'wamid.1'}",
                "{'type': 'image', 'image': '77'}",
                "{'type': 'from', 'from': '15550100001'}",
                "{'type': 'location', 'location': {'latitude': 91, 'longitude': 1, 'name': ' '}}",
                "{'type': 'image'}",
                "{'type': 'interactive', 'interactive': {}}",
                "{'type': 'location', 'location': {'latitude': 'north', 'longitude': 1}}",
                "{'type': 'location', 'location': {'latitude': 91, 'longitude': 1}}",
                "{'type': 'contacts', 'contacts': []}",
                "{'type': 'hologram', 'hologram': {'depth': 3}}"
            })
    void whatCannotBeReadShouldBeANotice(String message) {
        assertThat(content.read(json(message))).isEqualTo(Carried.only(new Content.Notice(Subject.UNSUPPORTED, null)));
    }

    private Carried read(String type, String message) {
        JsonObject typed = jakarta.json.Json.createObjectBuilder(json(message))
                .add("type", type)
                .build();
        return content.read(typed);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
