package io.workstream.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content.Media.Form;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentJsonTest {

    private final ContentJson json = new ContentJson();

    @BeforeEach
    void bind() {
        json.jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
    }

    static Stream<Content> everyKind() {
        return Stream.of(
                new Content.Text("Добрый день"),
                new Content.Media(Form.VOICE, UUID.fromString("018f0000-0000-7000-8000-000000000001"), null),
                new Content.Location(59.93, 30.31, "Office", null, null),
                new Content.Contacts(
                        List.of(new Content.Contacts.Card("Ann", List.of("+15550100001"), List.of(), "Example"))),
                new Content.Choice("yes", "Yes", null),
                new Content.Form("flow", List.of(new Content.Form.Field("size", "XL"))),
                new Content.Order(null, List.of(new Content.Order.Item("sku", "2", "9.99", "EUR"))),
                new Content.Reaction("wamid.1", null),
                new Content.Edit("wamid.1", "better"),
                new Content.Deletion("wamid.1"),
                new Content.Notice(Content.Notice.Subject.UNSUPPORTED, "131051"),
                new Content.Keyboard("Which?", List.of(new Content.Keyboard.Option("1", "One"))),
                new Content.Rating("How was it?", 5),
                new Content.Template(
                        "hello",
                        "ru",
                        List.of(new Content.Template.Value(null, "Ann")),
                        "Hello Ann",
                        new Content.Template.Value("city", "Moscow"),
                        List.of(new Content.Template.Ending(0, "A-17")),
                        new Content.Template.Picture(Content.Media.Form.VIDEO, UUID.randomUUID())));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void contentShouldBeReadAsItWasWritten(Content content) {
        assertThat(json.read(json.write(content))).isEqualTo(content);
    }

    @Test
    void templateShouldBeReadWhenItWasWrittenBeforeHeadingsCouldVary() {
        String before =
                "{'kind':'template','name':'hello','language':'ru','values':[{'gap':null,'text':'Ann'}],'text':'Hello Ann'}";

        assertThat(json.read(before.replace('\'', '"')))
                .isEqualTo(new Content.Template(
                        "hello",
                        "ru",
                        List.of(new Content.Template.Value(null, "Ann")),
                        "Hello Ann",
                        null,
                        List.of(),
                        null));
    }

    @Test
    void everyKindShouldBeTried() {
        assertThat(everyKind().map(Object::getClass)).containsExactlyInAnyOrder(Content.class.getPermittedSubclasses());
    }
}
