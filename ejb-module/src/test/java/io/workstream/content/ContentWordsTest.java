package io.workstream.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content.Notice.Subject;
import java.net.URI;
import java.util.List;
import java.util.ResourceBundle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentWordsTest {

    private final ContentWords english = ContentWords.in("en");
    private final ContentWords russian = ContentWords.in("ru");

    @Test
    void placeShouldNameItselfAndTheMap() {
        Content place = new Content.Location(59.93428, 30.335098, "Office", "Nevsky 1", null);

        assertThat(english.of(place))
                .contains("Office\nNevsky 1\nMap: https://maps.google.com/maps?q=59.934280,30.335098");
        assertThat(russian.of(place))
                .get()
                .asString()
                .contains("Карта: https://maps.google.com/maps?q=59.934280,30.335098");
    }

    @Test
    void cardsShouldHaveALineEach() {
        Content cards = new Content.Contacts(List.of(
                new Content.Contacts.Card("Ann", List.of("+15550100001"), List.of("ann@example.com"), "Example"),
                new Content.Contacts.Card("Bob", List.of(), List.of(), null)));

        assertThat(english.of(cards)).contains("Ann (Example): +15550100001, ann@example.com\nBob");
    }

    @Test
    void orderShouldListItsItems() {
        Content order = new Content.Order(
                "Quick please",
                List.of(
                        new Content.Order.Item("A-1", "2", "9.99", "EUR"),
                        new Content.Order.Item("B-2", "1", null, null)));

        assertThat(english.of(order)).contains("Order:\nA-1 × 2, 9.99 EUR each\nB-2 × 1\nQuick please");
    }

    @Test
    void keyboardShouldNumberItsOptions() {
        Content keyboard = new Content.Keyboard(
                "Which?", List.of(new Content.Keyboard.Option("a", "Red"), new Content.Keyboard.Option("b", "Blue")));

        assertThat(english.of(keyboard)).contains("Which?\n1. Red\n2. Blue\nAnswer with the number of an option.");
    }

    @Test
    void reactionShouldQuoteWhatItIsAbout() {
        assertThat(english.of(new Content.Reaction("wamid.1", "👍"), "See you"))
                .contains("Reacted with 👍 to: See you");
        assertThat(english.of(new Content.Reaction("wamid.1", "👍"))).contains("Reacted with 👍");
    }

    @Test
    void reactionShouldSayNothingWhenItIsTakenBack() {
        assertThat(english.of(new Content.Reaction("wamid.1", null), "See you")).isEmpty();
    }

    @Test
    void quoteShouldBeCutWhenItIsLong() {
        assertThat(english.of(new Content.Deletion("wamid.1"), "👍".repeat(100)))
                .contains("Deleted the message: " + "👍".repeat(80) + "…");
    }

    @Test
    void fileShouldBeNamedBesideItsLink() {
        assertThat(english.link("a {0} 'b'.pdf", URI.create("https://x.example/1")))
                .isEqualTo("File “a {0} 'b'.pdf”: https://x.example/1");
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void everyNoticeShouldHaveWordsInBothLanguages(Subject subject) {
        Content notice = new Content.Notice(subject, null);

        assertThat(english.of(notice)).isPresent();
        assertThat(russian.of(notice)).isPresent().isNotEqualTo(english.of(notice));
    }

    @ParameterizedTest
    @MethodSource("io.workstream.content.ContentJsonTest#everyKind")
    void noKindShouldBreak(Content content) {
        assertThat(russian.of(content))
                .satisfies(words -> words.ifPresent(text -> assertThat(text).isNotBlank()));
    }

    @Test
    void languagesShouldHaveTheSameKeys() {
        assertThat(keys("en")).isEqualTo(keys("ru"));
    }

    @Property
    void customersWordsShouldNeverBeReadAsAPattern(@ForAll String text) {
        String words = english.of(new Content.Edit("wamid.1", "x" + text)).orElseThrow();

        assertThat(words).isEqualTo(("Changed the message to: x" + text).strip());
    }

    private static java.util.Set<String> keys(String language) {
        return ResourceBundle.getBundle("io.workstream.content.words", java.util.Locale.forLanguageTag(language))
                .keySet();
    }

    @Test
    void operatorShouldBeToldWhichFileWasLostAndWhy() {
        assertThat(ContentWords.in("en").lostFile("a.pdf", "gone"))
                .isEqualTo(
                        "WorkStream: your file “a.pdf” did not reach the customer (its source does not have it any more).");
        assertThat(ContentWords.in("ru").lostFile(null, "unknown"))
                .isEqualTo("WorkStream: ваш файл не дошёл до клиента.");
    }

    @Test
    void orderShouldSayThatItIsEmptyWhenNothingWasOrdered() {
        assertThat(ContentWords.in("en").of(new Content.Order(null, List.of()))).contains("An order without products.");
    }

    @Test
    void nothingShouldBeSaidWhenNothingOfItCanBeSeen() {
        assertThat(ContentWords.in("en").of(new Content.Text("\u00A0\u200B"))).isEmpty();
    }
}
