package io.workstream.web.page;

import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import io.workstream.shared.SharedProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Says in the reader's language what was refused and what to do next. */
@Named("problemText")
@RequestScoped
public class ProblemTexts {

    @Inject
    Texts texts;

    /** One sentence or more about a refusal; a validation refusal names each field. */
    public List<String> of(Problem problem) {
        if (problem.code() == SharedProblem.VALIDATION_FAILED
                && problem.data().get("violations") instanceof List<?> violations
                && !violations.isEmpty()) {
            return violations.stream().map(this::violation).toList();
        }
        return List.of(of(problem.code()));
    }

    /** The sentence of a code: the translated one, else the code's own. */
    public String of(ProblemCode code) {
        return texts.orElse("problem." + code.slug(), code.sentence());
    }

    /** The sentence of a slug, as checks and failures carry it; the given sentence where the slug is not known. */
    public String ofSlug(String slug, String fallback) {
        return texts.orElse("problem." + slug, fallback);
    }

    private String violation(Object violation) {
        if (!(violation instanceof Map<?, ?> facts)) {
            return of(SharedProblem.VALIDATION_FAILED);
        }
        String field = String.valueOf(facts.get("field"));
        return texts.orElse("violation." + field, field + ": " + facts.get("message"));
    }
}
