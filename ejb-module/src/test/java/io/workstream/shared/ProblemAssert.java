package io.workstream.shared;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says what is expected of a refusal. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Problem> {

    private ProblemAssert(Problem actual) {
        super(actual, ProblemAssert.class);
    }

    /** Runs what should be refused. */
    public static ProblemAssert assertRefused(ThrowingCallable call) {
        ProblemAssert refusal = new ProblemAssert(catchThrowableOfType(Problem.class, call));
        return refusal.isNotNull();
    }

    /** With this code. */
    public ProblemAssert as(ProblemCode code) {
        Assertions.assertThat(actual.code()).isEqualTo(code);
        return this;
    }

    /** As a wrong field. */
    public void becauseOf(String field) {
        as(SharedProblem.VALIDATION_FAILED);
        Assertions.assertThat(actual.data().get("violations"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(violation -> violation.get("field"))
                .isEqualTo(List.of(field));
    }

    /** With these facts. */
    public ProblemAssert telling(String name, Object value) {
        Assertions.assertThat(actual.data()).containsEntry(name, value);
        return this;
    }
}
