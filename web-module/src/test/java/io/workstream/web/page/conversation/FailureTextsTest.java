package io.workstream.web.page.conversation;

import static io.workstream.web.page.conversation.TestMessages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.conversation.FailureView;
import io.workstream.conversation.MessageView;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.Readers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTextsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final FailureTexts english = texts(Locale.ENGLISH);
    private final FailureTexts russian = texts(Locale.forLanguageTag("ru"));

    @ParameterizedTest
    @CsvSource({
        "out, 131026, cannot deliver",
        "out, 10, permission is missing",
        "out, 219, permission is missing",
        "out, 80007, limits the calls",
        "out, 131016, fault of its own",
        "out, http-503, fault of its own",
        "out, http-401, access token",
        "in, http-404, Jivo knows no such channel",
        "in, http-422, Jivo refused this message",
        "in, http-500, fault of its own",
        "out, 999999, WhatsApp did not deliver",
        "in, novel, Jivo did not take"
    })
    void failureShouldSayWhatToDoNext(String direction, String code, String expected) {
        assertThat(english.of(failed(direction, code))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "3", "4", "10", "33", "100", "130429", "130472", "130497", "131000", "131005", "131008", "131009",
                "131016", "131021", "131026", "131030", "131031", "131037", "131042", "131045", "131047", "131048",
                "131049", "131050", "131051", "131052", "131053", "131056", "131057", "131062", "131064", "132000",
                "132001", "132005", "132007", "132008", "132012", "132015", "132016", "133016", "135000", "190", "200",
                "299", "368", "80007"
            })
    void everyCodeOfTheReferenceShouldBeExplainedInRussian(String code) {
        String explained = russian.of(failed("out", code));

        assertThat(explained).containsPattern("[А-я]{3}").isNotEqualTo(russian.of(failed("out", "999999")));
    }

    @Test
    void receiversWordsShouldStandApart() {
        assertThat(russian.theirs(failed("out", "131026"))).isEqualTo("Message undeliverable");
        assertThat(russian.said(failed("out", "131026"))).isEqualTo("Что ответил WhatsApp");
        assertThat(russian.said(failed("in", "http-400"))).isEqualTo("Что ответил Jivo");
        assertThat(russian.of(failed("out", "131026"))).doesNotContain("undeliverable");
    }

    @Test
    void ourOwnSentencesShouldNotPassForTheReceivers() {
        assertThat(english.theirs(failed("out", "file-unavailable"))).isEmpty();
        assertThat(english.theirs(failed("in", "no-connection"))).isEmpty();
    }

    @Test
    void failureWithoutReasonShouldLeadToTheDetails() {
        assertThat(english.of(aMessage().view(1, NOW))).contains("see the details");
    }

    private static MessageView failed(String direction, String code) {
        return aMessage()
                .failed(direction, new FailureView(code, "Message undeliverable"))
                .view(1, NOW);
    }

    private static FailureTexts texts(Locale locale) {
        PageUser reader = Readers.reading(locale, ZoneOffset.UTC);
        FailureTexts texts = new FailureTexts();
        texts.texts = Readers.texts(reader);
        return texts;
    }
}
