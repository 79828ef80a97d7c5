package io.workstream.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Привет 👍🏽\n\t", "a\uFFFDb"})
    void textShouldStayTheSameWhenItCanBeStored(String text) {
        assertThat(CleanText.cleaned(text)).isSameAs(text);
    }

    @Test
    void nulShouldBeReplacedWhereverItStands() {
        assertThat(CleanText.cleaned("\u0000a\u0000b\u0000")).isEqualTo("\uFFFDa\uFFFDb\uFFFD");
    }

    @Test
    void halfOfAPairShouldBeReplacedWhereverItStands() {
        assertThat(CleanText.cleaned("\uD83D")).isEqualTo("\uFFFD");
        assertThat(CleanText.cleaned("a\uDC4Db")).isEqualTo("a\uFFFDb");
        assertThat(CleanText.cleaned("\uDC4D\uD83D")).isEqualTo("\uFFFD\uFFFD");
        assertThat(CleanText.cleaned("\uD83D\uD83D\uDC4D\uDC4D")).isEqualTo("\uFFFD\uD83D\uDC4D\uFFFD");
    }

    @Test
    void missingTextShouldStayMissing() {
        assertThat(CleanText.of(null)).isNull();
        assertThat(CleanText.of("a\u0000")).isEqualTo("a\uFFFD");
    }
}
