package io.workstream.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t\r",
                " \n\t \u00A0\u200B ",
                "\u200B",
                "\u202E\u2066\u2069\u202C",
                "\u00A0\u2007\u202F\u3000",
                "\uFEFF\u2060\u00AD",
                "\u3164\u115F\u2800\uFFA0",
                "\uFE0F\u200D",
                "\uDB40\uDC61"
            })
    void textShouldBeBlankWhenNothingOfItCanBeSeen(String text) {
        assertThat(Blank.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "\u200Bx", "\u00A0!\u00A0", "❤\uFE0F", "🙂", "\uFFFD", "שלום", "0"})
    void textShouldNotBeBlankWhenAnythingOfItCanBeSeen(String text) {
        assertThat(Blank.is(text)).isFalse();
    }

    @Test
    void nothingShouldBeBlank() {
        assertThat(Blank.is(null)).isTrue();
    }
}
