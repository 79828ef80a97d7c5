package io.workstream.connector.ra.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.ContactCard;
import io.workstream.connector.ra.api.MediaKind;
import io.workstream.connector.ra.api.OutboundContent;
import io.workstream.connector.ra.api.OutboundContent.Button;
import io.workstream.connector.ra.api.OutboundContent.Buttons;
import io.workstream.connector.ra.api.OutboundContent.Choices;
import io.workstream.connector.ra.api.OutboundContent.Contacts;
import io.workstream.connector.ra.api.OutboundContent.Location;
import io.workstream.connector.ra.api.OutboundContent.Media;
import io.workstream.connector.ra.api.OutboundContent.Prompt;
import io.workstream.connector.ra.api.OutboundContent.Reaction;
import io.workstream.connector.ra.api.OutboundContent.Row;
import io.workstream.connector.ra.api.OutboundContent.Section;
import io.workstream.connector.ra.api.OutboundContent.Text;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.OutboundMessage.Address;
import io.workstream.connector.ra.api.OutboundMessage.AddressKind;
import io.workstream.connector.ra.api.Template;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageWriterTest {

    private static final Address PHONE = new Address(AddressKind.PHONE, "15550100001");

    private final MessageWriter writer = new MessageWriter();

    @Test
    void messageShouldGoToPhoneNumberWhenAddressIsAPhone() {
        OutboundMessage message = new OutboundMessage(PHONE, "Чем \"помочь\"?\n👍", "tag-1");

        assertThat(json(writer.message(message)))
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
    void messageShouldGoToRecipientWhenAddressIsABusinessScopedId() {
        Address bsuid = new Address(AddressKind.BSUID, "US.13491208655302741918");

        assertThat(json(writer.message(new OutboundMessage(bsuid, "Hi", "tag-2"))))
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
    void messageShouldNameTheMessageThatItAnswers() {
        OutboundMessage message =
                new OutboundMessage(PHONE, new Text("Да", false), null, "tag-1").inReplyTo("wamid.HBgL");

        JsonObject body = json(writer.message(message));

        assertThat(body.getJsonObject("context")).isEqualTo(json("{\"message_id\":\"wamid.HBgL\"}"));
        assertThat(body.getJsonObject("text")).isEqualTo(json("{\"body\":\"Да\",\"preview_url\":false}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "IMAGE|подпись|-|image|{'id':'17','caption':'подпись'}",
                "IMAGE|-|-|image|{'id':'17'}",
                "VIDEO|caption|-|video|{'id':'17','caption':'caption'}",
                "AUDIO|-|-|audio|{'id':'17'}",
                "VOICE|-|-|audio|{'id':'17','voice':true}",
                "DOCUMENT|caption|счёт.pdf|document|{'id':'17','caption':'caption','filename':'счёт.pdf'}",
                "STICKER|-|-|sticker|{'id':'17'}"
            })
    void mediaShouldBeSentById(MediaKind kind, String caption, String filename, String type, String expected) {
        assertContent(new Media(kind, "17", caption, filename), type, expected.replace('\'', '"'));
    }

    @Test
    void locationShouldTellWhatIsKnown() {
        assertContent(
                new Location(55.7558, 37.6173, "Офис", "Москва"),
                "location",
                "{\"latitude\":55.7558,\"longitude\":37.6173,\"name\":\"Офис\",\"address\":\"Москва\"}");
        assertContent(new Location(-1.5, 0, null, null), "location", "{\"latitude\":-1.5,\"longitude\":0.0}");
    }

    @Test
    void contactsShouldBeSentAsCards() {
        ContactCard full = new ContactCard(
                new ContactCard.Name("Person Ok", "Person", "Ok"),
                "Example",
                List.of(new ContactCard.Phone("+1 555-010-0004", "CELL", "15550100004")),
                List.of("person@example.com"),
                List.of("https://example.com"));
        ContactCard bare =
                new ContactCard(new ContactCard.Name("Анна", null, null), null, List.of(), List.of(), List.of());

        JsonObject body = json(writer.message(message(new Contacts(List.of(full, bare)))));

        assertThat(body.getString("type")).isEqualTo("contacts");
        assertThat(body.getJsonArray("contacts"))
                .isEqualTo(
                        json("""
                        { "contacts": [
                          { "name": { "first_name": "Person", "last_name": "Ok", "formatted_name": "Person Ok" },
                            "org": { "company": "Example" },
                            "phones": [ { "phone": "+1 555-010-0004", "wa_id": "15550100004", "type": "CELL" } ],
                            "emails": [ { "email": "person@example.com" } ],
                            "urls": [ { "url": "https://example.com" } ] },
                          { "name": { "formatted_name": "Анна", "first_name": "Анна" } } ] }
                        """)
                                .getJsonArray("contacts"));
    }

    @Test
    void buttonsShouldStandBelowTheirQuestion() {
        assertContent(
                new Buttons(
                        new Prompt("Заказ 7", "Подтвердить?", "Спасибо"),
                        List.of(new Button("yes", "Да"), new Button("no", "Нет"))),
                "interactive",
                """
                { "type": "button",
                  "header": { "type": "text", "text": "Заказ 7" },
                  "body": { "text": "Подтвердить?" },
                  "footer": { "text": "Спасибо" },
                  "action": { "buttons": [
                    { "type": "reply", "reply": { "id": "yes", "title": "Да" } },
                    { "type": "reply", "reply": { "id": "no", "title": "Нет" } } ] } }
                """);
    }

    @Test
    void choicesShouldStandBehindTheirOpener() {
        assertContent(
                new Choices(
                        Prompt.of("Куда?"),
                        "Выбрать",
                        List.of(
                                new Section("Город", List.of(new Row("1", "Центр", "до 21:00"))),
                                new Section("Область", List.of(new Row("2", "Клин", null))))),
                "interactive",
                """
                { "type": "list",
                  "body": { "text": "Куда?" },
                  "action": { "button": "Выбрать", "sections": [
                    { "title": "Город", "rows": [ { "id": "1", "title": "Центр", "description": "до 21:00" } ] },
                    { "title": "Область", "rows": [ { "id": "2", "title": "Клин" } ] } ] } }
                """);
    }

    @Test
    void reactionShouldBeAnEmojiOrItsRemoval() {
        assertContent(new Reaction("wamid.1", "👍"), "reaction", "{\"message_id\":\"wamid.1\",\"emoji\":\"👍\"}");
        assertContent(new Reaction("wamid.1", null), "reaction", "{\"message_id\":\"wamid.1\",\"emoji\":\"\"}");
    }

    @Test
    void readMarkShouldNameTheMessage() {
        assertThat(json(writer.read("wamid.1")))
                .isEqualTo(json("{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.1\"}"));
    }

    @Test
    void typingShouldRideOnAReadMark() {
        assertThat(json(writer.typing("wamid.1")))
                .isEqualTo(
                        json(
                                """
                        { "messaging_product": "whatsapp", "status": "read", "message_id": "wamid.1",
                          "typing_indicator": { "type": "text" } }
                        """));
    }

    @Test
    void everyContentShouldHaveWords() {
        List<OutboundContent> oneOfEach = List.of(
                new Text("Hi", true),
                new Media(MediaKind.IMAGE, "17", null, null),
                new Location(0, 0, null, null),
                new Contacts(List.of(new ContactCard(
                        new ContactCard.Name("Анна", null, null), null, List.of(), List.of(), List.of()))),
                new Buttons(Prompt.of("?"), List.of(new Button("1", "Да"))),
                new Choices(Prompt.of("?"), "Выбрать", List.of(new Section(null, List.of(new Row("1", "Да", null))))),
                new Reaction("wamid.1", null),
                new Template("hello_world", "en_US", null, List.of(), List.of()));

        assertThat(oneOfEach)
                .<Class<?>>extracting(OutboundContent::getClass)
                .containsExactlyInAnyOrder(OutboundContent.class.getPermittedSubclasses());
        assertThat(oneOfEach).allSatisfy(content -> assertThat(json(writer.message(message(content))))
                .containsKey("type"));
    }

    private void assertContent(OutboundContent content, String type, String expected) {
        JsonObject body = json(writer.message(message(content)));

        assertThat(body.getString("type")).isEqualTo(type);
        assertThat(body.getJsonObject(type)).isEqualTo(json(expected));
    }

    private static OutboundMessage message(OutboundContent content) {
        return new OutboundMessage(PHONE, content, null, "tag-1");
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
