package io.workstream.web.page.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.CheckResult;
import io.workstream.web.page.Readers;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTextsTest {

    @ParameterizedTest
    @CsvSource({
        "0, unreachable",
        "401, credentials",
        "403, credentials",
        "404, address",
        "400, refused",
        "429, later",
        "503, later"
    })
    void adviceShouldFitTheAnswer(int httpStatus, String advice) {
        CheckResult result = new CheckResult(false, false, httpStatus, null, "no", 5);

        assertThat(CheckTexts.advice(result)).isEqualTo(advice);
    }

    @Test
    void othersWordsShouldBeMarkedAsTheirs() {
        CheckTexts texts = new CheckTexts();
        texts.texts = Readers.texts(Readers.reading(Locale.forLanguageTag("ru"), ZoneOffset.UTC));
        CheckResult result = new CheckResult(false, false, 401, "190", "Session has expired", 5);

        assertThat(texts.failure("whatsapp", result))
                .startsWith("Ответ HTTP 401. Токен доступа неверен")
                .endsWith("Ответ WhatsApp: «Session has expired» [190]");
    }
}
