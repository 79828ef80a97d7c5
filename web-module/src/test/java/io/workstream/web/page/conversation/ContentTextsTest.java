package io.workstream.web.page.conversation;

import static io.workstream.web.page.conversation.TestMessages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.web.page.Readers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ContentTextsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Content.Location PLACE = new Content.Location(55.7558, 37.6173, null, null, null);

    private final ContentTexts texts = texts();

    @Test
    void cardShouldBeReadAsWordsWhenItWasEdited() {
        Content asked = new Content.Keyboard("Size?", List.of(new Content.Keyboard.Option("s", "S")));

        assertThat(texts.part(aMessage().carrying(asked).view(1, NOW))).isEqualTo("card");
        assertThat(texts.part(aMessage().carrying(asked).editedAt(NOW).view(1, NOW)))
                .isEqualTo("words");
        assertThat(texts.part(aMessage().view(1, NOW))).isEqualTo("words");
    }

    @Test
    void mapShouldNameThePlaceWithPointsWhateverTheLanguage() {
        assertThat(texts.map(PLACE)).isEqualTo("https://maps.google.com/maps?q=55.755800,37.617300");
        assertThat(texts.coordinates(PLACE)).isEqualTo("55.75580, 37.61730");
    }

    @Test
    void addressShouldBecomeALinkWhenItLeadsIntoTheWeb() {
        assertThat(texts.linkable("https://example.com/cafe?x=1")).isTrue();
        assertThat(texts.linkable("javascript:alert(1)")).isFalse();
        assertThat(texts.linkable(" https://example.com")).isFalse();
        assertThat(texts.linkable(null)).isFalse();
    }

    @Test
    void starsShouldStandForAMarkOfFive() {
        assertThat(texts.stars(new Content.Rating(null, 4))).isEqualTo("★★★★☆");
        assertThat(texts.stars(new Content.Rating(null, 10))).isEmpty();
        assertThat(texts.stars(new Content.Rating("Happy?", null))).isEmpty();
    }

    @Test
    void quoteShouldBeOneShortLine() {
        assertThat(texts.quote(aMessage().reading(" two\n lines ").view(1, NOW)))
                .isEqualTo("two lines");
        assertThat(texts.quote(aMessage().reading("😀".repeat(130)).view(1, NOW)))
                .isEqualTo("😀".repeat(120) + "…");
        assertThat(texts.quote(aMessage().carrying(PLACE).reading(null).view(1, NOW)))
                .isEqualTo("Location");
    }

    @Test
    void noticeShouldBeInTheReadersLanguage() {
        Content.Notice notice = new Content.Notice(Content.Notice.Subject.NUMBER_CHANGED, null);

        assertThat(texts.notice(notice)).isEqualTo("The customer writes from another number now.");
    }

    @Test
    void everyNoticeShouldHaveWords() {
        for (Content.Notice.Subject subject : Content.Notice.Subject.values()) {
            assertThat(texts.notice(new Content.Notice(subject, null))).isNotBlank();
        }
    }

    private static ContentTexts texts() {
        ContentTexts texts = new ContentTexts();
        texts.texts = Readers.texts(Readers.reading(Locale.ENGLISH, ZoneOffset.UTC));
        return texts;
    }
}
