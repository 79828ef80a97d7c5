package io.workstream.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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

    @Property
    void anyTextShouldBeStorableAndAsLongAsBefore(@ForAll("units") String any) {
        String clean = CleanText.cleaned(any);

        assertThat(clean).hasSameSizeAs(any).doesNotContain("\0");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(clean)).isTrue();
        assertThat(CleanText.cleaned(clean)).isEqualTo(clean);
    }

    /** Code units in any order, halves of pairs among them. */
    @Provide
    Arbitrary<String> units() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.chars().all()), Tuple.of(2, Arbitraries.of('\0', '\uD83D', '\uDC4D')))
                .list()
                .ofMaxSize(40)
                .map(units -> units.stream().map(String::valueOf).collect(Collectors.joining()));
    }
}
