package io.workstream.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "1234567890",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "iloveyou123",
                "1q2w3e4r5t6y",
                "йцукенгшщз",
                "ЙЦУКЕН12345",
                "anna@example.com",
                "annaexample"
            })
    void passwordShouldBeRefusedWhenItIsTriedFirst(String password) {
        assertThatThrownBy(() -> PasswordRule.uncommon(password, "anna@example.com", "Anna"))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(IdentityProblem.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"long-enough", "correct horse battery", "Demo-Owner-2026!", "another-one", "ключ от квартиры"})
    void passwordShouldBeTakenWhenItIsNot(String password) {
        assertThatCode(() -> PasswordRule.uncommon(password, "anna@example.com", "Anna"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nine-char", "7777777777777777777777777777777777777777777777777777777777777777777777777"})
    void passwordShouldBeRefusedWhenItsLengthIsWrong(String password) {
        assertThatThrownBy(() -> PasswordRule.length(password))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(SharedProblem.VALIDATION_FAILED);
    }
}
