package io.workstream.shared;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    private static final String FAMILY = "👨‍👩‍👧";
    private static final String ENGLAND =
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna",
                "Анна",
                "עדנה",
                "Mary Ann",
                "O'Neil & Söhne",
                "株式会社",
                "می‌خواهم",
                FAMILY,
                ENGLAND,
                "❤️",
                "1",
                "é"
            })
    void nameShouldBeKeptAsItWasTypedWhenAllOfItShows(String name) {
        assertThat(DisplayName.typed("name", name, 1, 60)).isEqualTo(name);
        assertThat(DisplayName.foreign(name, 60)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Anna ",
                "\u00A0Anna\u3000",
                "\u200BAnna",
                "An\u200Bna",
                "Anna\u2060",
                "\uFEFFAnna",
                "An\u00ADna",
                "\u200DAnna\u200C",
                "\u3164Anna \u200B ",
                "\tAnna\n"
            })
    void nameShouldLoseWhatNobodySees(String name) {
        assertThat(DisplayName.typed("name", name, 1, 60)).isEqualTo("Anna");
        assertThat(DisplayName.foreign(name, 60)).contains("Anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u200B",
                "\u200B\u200B\u200B",
                "\u200D\u200D",
                "\u3164",
                "\uFE0F",
                "\u115F",
                "\uDB40\uDC61"
            })
    void nameShouldBeRefusedWhenThereIsNothingToSee(String name) {
        assertRefused(() -> DisplayName.typed("name", name, 1, 60)).becauseOf("name");
        assertThat(DisplayName.foreign(name, 60)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"An\nna", "An\u0000na", "An\u0085na", "An\u2028na", "An\u2029na", "An\u001bna"})
    void typedNameShouldBeRefusedWhenItBreaksTheLine(String name) {
        assertRefused(() -> DisplayName.typed("alias", name, 1, 60)).becauseOf("alias");
        assertThat(DisplayName.foreign(name, 60)).contains("An na");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202EAnna", "An\u202Ana", "An\u2066na\u2069", "Anna\u200F", "\u061CAnna", "An\u200Ena"})
    void typedNameShouldBeRefusedWhenItTurnsTheText(String name) {
        assertRefused(() -> DisplayName.typed("name", name, 1, 60)).becauseOf("name");
        assertThat(DisplayName.foreign(name, 60)).contains("Anna");
    }

    @ParameterizedTest
    @CsvSource({"'An\uD83D', 'An'", "'\uDE00An', 'An'", "'\uD83Dx\uDE00', 'x'"})
    void nameShouldHaveNoHalfOfAPair(String name, String cleaned) {
        assertRefused(() -> DisplayName.typed("name", name, 1, 60)).becauseOf("name");
        assertThat(DisplayName.foreign(name, 60)).contains(cleaned);
    }

    @Test
    void typedNameShouldBeRefusedOutsideItsBounds() {
        assertThat(DisplayName.typed("name", " " + "n".repeat(60) + " ", 2, 60)).hasSize(60);
        assertRefused(() -> DisplayName.typed("name", "n".repeat(61), 2, 60)).becauseOf("name");
        assertRefused(() -> DisplayName.typed("name", "n\u200B", 2, 60)).becauseOf("name");
    }

    @Test
    void foreignNameShouldBeCutWithoutHalvingASign() {
        assertThat(DisplayName.foreign("n".repeat(200_000), 100)).contains("n".repeat(100));
        assertThat(DisplayName.foreign("n".repeat(99) + "😀", 100)).contains("n".repeat(99));
        assertThat(DisplayName.foreign("n".repeat(99) + " rest", 100)).contains("n".repeat(99));
    }

    @Test
    void foreignNameShouldBeAbsentWhenThereIsNone() {
        assertThat(DisplayName.foreign(null, 100)).isEmpty();
    }
}
