package io.workstream.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    private final Preferences usual = new Preferences("en", "UTC", "auto");

    @Test
    void preferencesShouldKeepTheRestWhenOneIsChanged() {
        Preferences changed =
                usual.withLocale("ru").withTimezone("Europe/Moscow").withTheme("dark");

        assertThat(changed).isEqualTo(new Preferences("ru", "Europe/Moscow", "dark"));
    }

    @ParameterizedTest
    @CsvSource({"de, UTC, auto", "en, Moscow, auto", "en, +03:00, auto", "en, '', auto", "en, UTC, pink"})
    void preferencesShouldBeRefusedWhenNobodyCanBeShownThem(String locale, String timezone, String theme) {
        Problem problem = catchThrowableOfType(Problem.class, () -> new Preferences(locale, timezone, theme));

        assertThat(problem.code()).isEqualTo(SharedProblem.VALIDATION_FAILED);
    }
}
