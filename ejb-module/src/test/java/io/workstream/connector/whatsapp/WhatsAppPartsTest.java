package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.content.Content.Keyboard;
import io.workstream.content.Content.Keyboard.Option;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.ContentWords;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WhatsAppPartsTest {

    private static final UUID FILE = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private final ContentWords words = ContentWords.in("en");

    @Test
    void textShouldBeSplitWhenItIsTooLong() {
        List<Content> parts = WhatsAppParts.of(new Content.Text("word ".repeat(1000)), words);

        assertThat(parts).hasSize(2).allSatisfy(WhatsAppPartsTest::withinLimits);
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO, 1024, 1",
        "PHOTO, 1025, 2",
        "DOCUMENT, 1024, 1",
        "VIDEO, 6000, 3",
        "AUDIO, 1, 2",
        "VOICE, 1, 2",
        "STICKER, 1, 2"
    })
    void captionShouldGoApartWhereItHasNoPlace(Form form, int length, int parts) {
        Content file = new Content.Media(form, FILE, "x".repeat(length));

        assertThat(WhatsAppParts.of(file, words)).hasSize(parts).allSatisfy(WhatsAppPartsTest::withinLimits);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 20, true",
        "3, 20, true",
        "4, 20, true",
        "3, 24, true",
        "10, 24, true",
        "3, 25, false",
        "11, 5, false"
    })
    void optionsShouldBePressedOnlyWhereTheyFit(int count, int length, boolean pressed) {
        List<Content> parts = WhatsAppParts.of(keyboard("Which?", count, length), words);

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0) instanceof Keyboard).isEqualTo(pressed);
    }

    @Test
    void optionsShouldBeNumberedWhenTwoReadAlike() {
        Keyboard twins = new Keyboard("Which?", List.of(new Option("1", "Same"), new Option("2", "Same")));

        assertThat(WhatsAppParts.of(twins, words))
                .containsExactly(new Content.Text("Which?\n1. Same\n2. Same\nAnswer with the number of an option."));
    }

    @Test
    void questionShouldGoBeforeItsOptionsWhenItIsTooLong() {
        Keyboard keyboard = keyboard("q".repeat(1025), 2, 5);

        assertThat(WhatsAppParts.of(keyboard, words))
                .containsExactly(new Content.Text("q".repeat(1025)), new Keyboard("Choose", keyboard.options()));
    }

    @Test
    void ratingShouldBeAListOfMarks() {
        assertThat(WhatsAppParts.of(new Content.Rating(null, null), words))
                .singleElement()
                .satisfies(part -> assertThat(((Keyboard) part).options())
                        .extracting(Option::id)
                        .containsExactly("rate:1", "rate:2", "rate:3", "rate:4", "rate:5"));
    }

    @Test
    void nothingShouldGoWhenThereIsNothingToTell() {
        assertThat(WhatsAppParts.of(new Content.Text(" \n"), words)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.workstream.content.ContentJsonTest#everyKind")
    void everyKindShouldKeepTheLimits(Content content) {
        assertThat(WhatsAppParts.of(content, words)).allSatisfy(WhatsAppPartsTest::withinLimits);
    }

    @Property
    void anyKeyboardShouldKeepTheLimits(
            @ForAll String text,
            @ForAll @Size(max = 12) List<String> titles,
            @ForAll @IntRange(max = 6000) int filler) {
        List<Option> options = titles.stream()
                .map(title -> new Option(Integer.toString(titles.indexOf(title)), title))
                .toList();

        List<Content> parts = WhatsAppParts.of(new Keyboard(text + "x".repeat(filler), options), words);

        assertThat(parts).allSatisfy(WhatsAppPartsTest::withinLimits);
    }

    private static void withinLimits(Content part) {
        if (part instanceof Content.Text text) {
            assertThat(text.text()).hasSizeLessThanOrEqualTo(4096).isNotBlank();
        } else if (part instanceof Content.Media media && media.caption() != null) {
            assertThat(media.form()).isIn(Form.PHOTO, Form.VIDEO, Form.DOCUMENT);
            assertThat(media.caption()).hasSizeLessThanOrEqualTo(1024);
        } else if (part instanceof Keyboard keyboard) {
            assertThat(keyboard.text()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
            assertThat(keyboard.options()).hasSizeBetween(1, 10);
            assertThat(keyboard.options()).extracting(Option::id).doesNotHaveDuplicates();
            assertThat(keyboard.options())
                    .extracting(Option::title)
                    .doesNotHaveDuplicates()
                    .allSatisfy(title -> assertThat(title).isNotBlank().hasSizeLessThanOrEqualTo(24));
        }
    }

    private static Keyboard keyboard(String text, int count, int length) {
        return new Keyboard(
                text,
                IntStream.range(0, count)
                        .mapToObj(i -> new Option("o" + i, (i + "x".repeat(length)).substring(0, length)))
                        .toList());
    }

    @Test
    void nameOfAPlaceShouldGoApartWhenItIsTooLong() {
        String name = "word ".repeat(400).strip();

        List<Content> parts = WhatsAppParts.of(new Content.Location(1, 2, name, null, null), words);

        assertThat(parts).containsExactly(new Content.Location(1, 2, null, null, null), new Content.Text(name));
    }

    @Test
    void wordsBelowAPlaceShouldGoApartWithItsNameWhenTheyAreTooLong() {
        String below = "word ".repeat(400).strip();

        List<Content> parts = WhatsAppParts.of(new Content.Location(1, 2, "Office", below, null), words);

        assertThat(parts)
                .containsExactly(new Content.Location(1, 2, null, null, null), new Content.Text("Office\n" + below));
    }

    @Test
    void nothingShouldBeSentWhenNothingOfItCanBeSeen() {
        assertThat(WhatsAppParts.of(new Content.Text("\u202E\u2066"), words)).isEmpty();
    }
}
