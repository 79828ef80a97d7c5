package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.OutboundContent;
import io.workstream.connector.ra.api.OutboundContent.Buttons;
import io.workstream.connector.ra.api.OutboundContent.Choices;
import io.workstream.connector.ra.api.Template;
import io.workstream.content.Content;
import io.workstream.content.Content.Keyboard.Option;
import io.workstream.content.ContentWords;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CloudContentTest {

    private final ContentWords words = ContentWords.in("ru");

    @Test
    void fewShortOptionsShouldBeButtons() {
        Content keyboard = new Content.Keyboard("Which?", List.of(new Option("1", "Red"), new Option("2", "Blue")));

        assertThat(CloudContent.of(keyboard, words)).isInstanceOf(Buttons.class);
    }

    @Test
    void longerOptionsShouldBeAList() {
        Content keyboard = new Content.Keyboard("Which?", List.of(new Option("1", "x".repeat(21))));

        assertThat(CloudContent.of(keyboard, words))
                .isInstanceOfSatisfying(
                        Choices.class, choices -> assertThat(choices.opener()).isEqualTo("Выбрать"));
    }

    @Test
    void templateShouldKeepItsValuesInOrder() {
        Content template = new Content.Template(
                "hello",
                "en_US",
                List.of(new Content.Template.Value("who", "Ann")),
                "Hello Ann",
                new Content.Template.Value(null, "Moscow"),
                List.of(new Content.Template.Ending(1, "A-17")),
                null);

        assertThat(CloudContent.of(template, words))
                .isEqualTo(new Template(
                        "hello",
                        "en_US",
                        Template.TextValue.of("Moscow"),
                        List.of(new Template.TextValue("who", "Ann")),
                        List.of(new Template.ButtonValue(Template.ButtonKind.URL, 1, "A-17"))));
    }

    @Property
    void everyPartShouldPassTheWiresOwnChecks(@ForAll String text, @ForAll @Size(max = 12) List<String> titles) {
        List<Option> options = titles.stream()
                .map(title -> new Option("o" + titles.indexOf(title), title))
                .toList();

        for (Content part : WhatsAppParts.of(new Content.Keyboard(text, options), words)) {
            OutboundContent sent = CloudContent.of(part, words);

            assertThat(sent).isNotNull();
        }
    }
}
