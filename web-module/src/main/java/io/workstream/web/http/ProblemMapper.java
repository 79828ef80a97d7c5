package io.workstream.web.http;

import io.workstream.shared.Category;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers expected refusals. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {

    private static final int DEFAULT_WAIT_SECONDS = 5;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Problem problem) {
        return answer(problem, CorrelationFilter.idOf(request));
    }

    static Response answer(Problem problem, String reference) {
        Category category = problem.code().category();
        Response.ResponseBuilder answer = Response.status(category.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem, reference));
        if (category == Category.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (category.retryable()) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.data().getOrDefault("retryAfter", DEFAULT_WAIT_SECONDS));
        }
        if (problem.code() == SharedProblem.IDEMPOTENCY_KEY_IN_USE) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        }
        if (category == Category.TIMED_OUT
                || category == Category.TOO_LARGE
                || problem.code() == SharedProblem.TOO_BUSY) {
            // The rest of the body may still come, and nothing else can come before it.
            answer.header("Connection", "close");
        }
        return answer.build();
    }
}
