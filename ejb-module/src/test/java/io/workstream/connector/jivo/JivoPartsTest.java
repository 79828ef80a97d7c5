package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.content.Content.Notice.Subject;
import io.workstream.content.ContentWords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JivoPartsTest {

    private static final UUID FILE = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private final ContentWords words = ContentWords.in("en");

    @ParameterizedTest
    @EnumSource(Content.Media.Form.class)
    void fileShouldGoAsOnePartWithItsCaption(Content.Media.Form form) {
        Content file = new Content.Media(form, FILE, "look");

        assertThat(JivoParts.of(file, words, null)).containsExactly(file);
    }

    @Test
    void placeShouldGoAsItselfAndInWords() {
        Content place = new Content.Location(1, 2, "Office", null, null);

        assertThat(JivoParts.of(place, words, null))
                .containsExactly(
                        place, new Content.Text("Office\nMap: https://maps.google.com/maps?q=1.000000,2.000000"));
    }

    @Test
    void choiceShouldGoAsItsTitle() {
        assertThat(JivoParts.of(new Content.Choice("42", "Red", "the colour"), words, null))
                .containsExactly(new Content.Text("Red"));
    }

    @Test
    void choiceShouldGoAsAMarkWhenItAnswersARating() {
        assertThat(JivoParts.of(new Content.Choice("rate:4", "4", null), words, null))
                .containsExactly(new Content.Rating(null, 4));
    }

    @Test
    void cardsShouldGoInWords() {
        Content cards =
                new Content.Contacts(List.of(new Content.Contacts.Card("Ann", List.of("+1555"), List.of(), null)));

        assertThat(JivoParts.of(cards, words, null)).containsExactly(new Content.Text("Ann: +1555"));
    }

    @Test
    void reactionShouldQuoteTheMessage() {
        assertThat(JivoParts.of(new Content.Reaction("w1", "👍"), words, "See you"))
                .containsExactly(new Content.Text("Reacted with 👍 to: See you"));
    }

    @Test
    void nothingShouldGoWhenThereIsNothingToTell() {
        assertThat(JivoParts.of(new Content.Reaction("w1", null), words, "See you"))
                .isEmpty();
        assertThat(JivoParts.of(new Content.Notice(Subject.NUMBER_CHANGED, "x"), words, null))
                .isEmpty();
        assertThat(JivoParts.of(new Content.Notice(Subject.IDENTITY_CHANGED, "x"), words, null))
                .isEmpty();
    }

    @Test
    void noticeShouldTellWhatTheOperatorCannotSee() {
        assertThat(JivoParts.of(new Content.Notice(Subject.UNSUPPORTED, null), ContentWords.in("ru"), null))
                .singleElement()
                .satisfies(part -> assertThat(((Content.Text) part).text()).startsWith("Клиент прислал"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("io.workstream.content.ContentJsonTest#everyKind")
    void noPartShouldBeEmpty(Content content) {
        assertThat(JivoParts.of(content, words, null)).allSatisfy(part -> {
            if (part instanceof Content.Text text) {
                assertThat(text.text()).isNotBlank();
            }
        });
    }
}
