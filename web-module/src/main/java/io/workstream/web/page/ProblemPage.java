package io.workstream.web.page;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.web.http.PublicEndpoint;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What stands on the problem page. */
@Named("problemPage")
@RequestScoped
@PublicEndpoint
public class ProblemPage {

    @Inject
    HttpServletRequest request;

    @Inject
    ProblemTexts problemTexts;

    @Inject
    Texts texts;

    /** What happened and what to do next. */
    public List<String> getSentences() {
        if (request.getAttribute(ProblemView.PROBLEM) instanceof Problem problem) {
            return problemTexts.of(problem);
        }
        String reference = getReference();
        return List.of(
                reference.isEmpty()
                        ? problemTexts.of(SharedProblem.NOT_FOUND)
                        : texts.with("problem.unexpected", reference));
    }

    /** Heading of the page. */
    public String getTitle() {
        if (request.getAttribute(ProblemView.PROBLEM) instanceof Problem problem) {
            return texts.orElse("problem.title." + problem.code().category().status(), texts.of("problem.title"));
        }
        return texts.of(getReference().isEmpty() ? "problem.title.404" : "problem.title");
    }

    /** Whether the same page may come up a moment later. */
    public boolean isRetryable() {
        return request.getAttribute(ProblemView.PROBLEM) instanceof Problem problem
                ? problem.code().category().retryable()
                : !getReference().isEmpty();
    }

    private String getReference() {
        return request.getAttribute(ProblemView.REFERENCE) instanceof String reference ? reference : "";
    }
}
