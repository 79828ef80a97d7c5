package io.workstream.web.page.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.deliveryaudit.DeliveryRecord;
import io.workstream.deliveryaudit.RawEventView;
import io.workstream.web.page.Readers;
import io.workstream.web.page.conversation.Wordings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTextsTest {

    private static final UUID ID = new UUID(1, 2);

    private final DeliveryTexts english = texts(Locale.ENGLISH);

    private static DeliveryTexts texts(Locale locale) {
        DeliveryTexts texts = new DeliveryTexts();
        texts.texts = Readers.texts(Readers.reading(locale, ZoneOffset.UTC));
        texts.messages = Wordings.messages(texts.texts);
        texts.failures = Wordings.failures(texts.texts);
        return texts;
    }

    private static DeliveryRecord delivery(@Nullable String code, @Nullable String text, @Nullable String name) {
        return new DeliveryRecord(
                ID,
                ID,
                ID,
                ID,
                null,
                "wa_outbound",
                0,
                "failed",
                1,
                null,
                code,
                "what Meta said",
                "out",
                "jivo",
                "Anna",
                "photo",
                text,
                name,
                "79991234567",
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }

    @Test
    void failureShouldBePartedIntoReasonAndNextStep() {
        DeliveryRecord failed = delivery("131026", "hello", "Ivan");

        assertThat(english.reason(failed)).startsWith("WhatsApp cannot deliver").endsWith(".");
        assertThat(english.nextStep(failed)).isEqualTo("Reach the customer another way.");
        assertThat(english.theirs(failed)).isEqualTo("what Meta said");
    }

    @Test
    void failureShouldBeToldWhenItHasNoCode() {
        assertThat(english.reason(delivery(null, "hello", "Ivan"))).isNotBlank();
    }

    @Test
    void deliveryShouldBeCalledByWhatIsKnownOfIt() {
        assertThat(english.customer(delivery(null, "hello", "Ivan"))).isEqualTo("Ivan");
        assertThat(english.customer(delivery(null, "hello", " "))).isEqualTo("79991234567");
        assertThat(english.about(delivery(null, "hello", "Ivan"))).isEqualTo("hello");
        assertThat(english.about(delivery(null, null, "Ivan"))).isEqualTo("Picture");
        assertThat(english.author(delivery(null, null, "Ivan"))).startsWith("Anna");
    }

    @Test
    void headersShouldBeListed() {
        RawEventView event = new RawEventView(
                ID, "jivo", "taken", null, Instant.EPOCH, Map.of("content-type", "application/json"), "{}", 2, false);

        assertThat(english.headers(event)).containsExactly(Map.entry("content-type", "application/json"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1 s",
        "1290, 1.2 s",
        "59999, 59.9 s",
        "61000, 1 min 1 s",
        "3600000, 1 h 0 min",
        "90061000, 25 h 1 min"
    })
    void spanShouldBeAsExactAsItMatters(long millis, String expected) {
        assertThat(english.span(millis)).isEqualTo(expected);
    }
}
