package io.workstream.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureWordsTest {

    @ParameterizedTest
    @CsvSource({
        "en, out, 131047, More than 24 hours",
        "en, out, 219, permission is missing",
        "en, out, http-503, fault of its own",
        "en, in, http-404, Jivo knows no such channel",
        "en, in, novel, Jivo did not take",
        "ru, out, 131026, Свяжитесь с клиентом иначе",
        "ru, out, novel, WhatsApp не доставил"
    })
    void failureShouldSayWhatToDoNext(String language, String direction, String code, String expected) {
        assertThat(FailureWords.in(language).of(direction, code)).contains(expected);
    }

    @Test
    void languagesShouldHaveTheSameTexts() {
        assertThat(keys("ru")).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle(FailureWords.BUNDLE, Locale.forLanguageTag(language))
                .keySet();
    }
}
