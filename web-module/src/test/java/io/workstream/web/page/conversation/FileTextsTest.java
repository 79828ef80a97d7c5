package io.workstream.web.page.conversation;

import static io.workstream.web.page.conversation.TestMessages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content.Media.Form;
import io.workstream.conversation.MessageView;
import io.workstream.media.MediaView;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.Readers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileTextsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(5 * 3600 + 60);

    private final FileTexts texts = texts(Locale.ENGLISH);

    @Test
    void fileShouldBeShownInPlaceWhenBrowsersCanShowIt() {
        assertThat(texts.shape(message(Form.PHOTO, stored("image/jpeg")))).isEqualTo("picture");
        assertThat(texts.shape(message(Form.STICKER, stored("image/webp")))).isEqualTo("picture");
        assertThat(texts.shape(message(Form.VIDEO, stored("video/mp4")))).isEqualTo("video");
        assertThat(texts.shape(message(Form.VOICE, stored("audio/ogg")))).isEqualTo("audio");
    }

    @Test
    void fileShouldBeHandedOutWhenBrowsersCannotShowIt() {
        assertThat(texts.shape(message(Form.PHOTO, stored("image/heic")))).isEqualTo("file");
        assertThat(texts.shape(message(Form.AUDIO, stored("audio/amr")))).isEqualTo("file");
        assertThat(texts.shape(message(Form.DOCUMENT, stored("image/png")))).isEqualTo("file");
    }

    @Test
    void fateShouldSayHowLongTheFileIsKept() {
        MediaView file = stored("image/jpeg");

        assertThat(texts.here(file)).isTrue();
        assertThat(texts.fate(file)).isEqualTo("expires in 5 h");
    }

    @Test
    void fateShouldSayThatTheFileIsGoneWhenItsTimeIsOver() {
        MediaView over = file("stored", "image/jpeg", null, NOW.minusSeconds(1));

        assertThat(texts.here(over)).isFalse();
        assertThat(texts.fate(over)).isEqualTo("deleted by policy");
        assertThat(texts.shape(message(Form.PHOTO, over))).isEqualTo("file");
        assertThat(texts.fate(file("deleted", "image/jpeg", null, LATER))).isEqualTo("deleted by policy");
        assertThat(texts.fate(null)).isEqualTo("deleted by policy");
    }

    @Test
    void fateShouldNameTheReasonWhenTheFileCouldNotBeHad() {
        assertThat(texts.fate(file("failed", "image/jpeg", "gone", LATER)))
                .isEqualTo("could not be fetched: its source does not have it any more");
        assertThat(texts.fate(file("failed", "image/jpeg", "unheard_of", LATER)))
                .isEqualTo("could not be fetched");
        assertThat(texts.fate(file("failed", "image/jpeg", null, LATER))).isEqualTo("could not be fetched");
        assertThat(texts.fate(file("pending", "image/jpeg", null, LATER))).isEqualTo("is being fetched…");
    }

    @Test
    void factsShouldBeTypeAndSizeInTheReadersLanguage() {
        MediaView sheet = new MediaView(
                UUID.randomUUID(), "stored", "prices.xlsx", "application/any", 1_600_000L, null, null, null, LATER);

        assertThat(texts.facts(sheet)).isEqualTo("XLSX, 1.5 MB");
        assertThat(texts(Locale.forLanguageTag("ru")).facts(sheet)).isEqualTo("XLSX, 1,5 МБ");
        assertThat(texts.facts(stored("image/jpeg"))).isEqualTo("JPEG, 20 KB");
        assertThat(texts.size(100L << 20)).isEqualTo("100 MB");
        assertThat(texts.size(7)).isEqualTo("7 B");
    }

    @Test
    void nameShouldBeTheKindWhenTheFileHasNone() {
        assertThat(texts.name(message(Form.VOICE, stored("audio/ogg")))).isEqualTo("Voice message");
    }

    private static MessageView message(Form form, MediaView file) {
        return aMessage().file(form, file).view(1, NOW);
    }

    private static MediaView stored(String type) {
        return file("stored", type, null, LATER);
    }

    private static MediaView file(String status, String type, @Nullable String failure, Instant expiresAt) {
        return new MediaView(UUID.randomUUID(), status, null, type, 20_480L, null, failure, "answered 404", expiresAt);
    }

    private static FileTexts texts(Locale locale) {
        PageUser reader = Readers.reading(locale, ZoneOffset.UTC);
        FileTexts texts = new FileTexts();
        texts.user = reader;
        texts.texts = Readers.texts(reader);
        texts.times = Readers.times(reader, NOW);
        return texts;
    }
}
