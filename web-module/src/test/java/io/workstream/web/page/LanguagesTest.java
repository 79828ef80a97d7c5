package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru-RU,ru;q=0.9,en;q=0.8 | ru",
                "de-DE,de;q=0.9,ru;q=0.5,en;q=0.4 | ru",
                "en-GB | en",
                "fr | en",
                "q=;;; | en",
                "'' | en",
                " | en"
            })
    void languageShouldFitTheHeaderBest(String header, String language) {
        assertThat(Languages.accepted(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void languageShouldBeKnownOnlyWhenPagesAreWrittenInIt() {
        assertThat(Languages.of("ru")).isPresent();
        assertThat(Languages.of("de")).isEmpty();
        assertThat(Languages.of(null)).isEmpty();
    }
}
