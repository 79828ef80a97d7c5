package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @Test
    void slugShouldBeTheCodesNameInKebabCase() {
        assertThat(SharedProblem.IDEMPOTENCY_KEY_IN_USE.slug()).isEqualTo("idempotency-key-in-use");
    }

    @Test
    void problemShouldTellItsCodeAndFactsWhenItIsThrown() {
        Problem problem = new Problem(SharedProblem.RATE_LIMITED, Map.of("seconds", 3));

        assertThat(problem).hasMessage("rate-limited");
        assertThat(problem.code().category()).isEqualTo(Category.RATE_LIMITED);
        assertThat(problem.data()).containsEntry("seconds", 3);
    }

    @Test
    void problemShouldRollBackAndPassTheContainerUnwrapped() {
        ApplicationException told = Problem.class.getAnnotation(ApplicationException.class);

        assertThat(told.rollback()).isTrue();
        assertThat(told.inherited()).isTrue();
    }

    @Test
    void validationProblemShouldNameTheField() {
        Problem problem = SharedProblem.invalid("name", "is missing");

        assertThat(problem.code()).isEqualTo(SharedProblem.VALIDATION_FAILED);
        assertThat(problem.data())
                .containsEntry("violations", List.of(Map.of("field", "name", "message", "is missing")));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void onlyPassingCategoriesShouldBeRetried(Category category) {
        boolean passing = category.status() == 429 || category.status() == 503;

        assertThat(category.retryable()).isEqualTo(passing);
        assertThat(category.status()).isBetween(400, 599);
    }
}
