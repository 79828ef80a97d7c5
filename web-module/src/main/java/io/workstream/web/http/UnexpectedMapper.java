package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers everything that is not a {@link Problem} itself: wrapped ones, those of JAX-RS, and faults of ours. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        return answer(failure, CorrelationFilter.idOf(request));
    }

    static Response answer(Throwable failure, String reference) {
        Optional<Problem> expected = Failures.expected(failure);
        if (expected.isPresent()) {
            return ProblemMapper.answer(expected.get(), reference);
        }
        if (failure instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() < 500) {
            return refused(refusal.getResponse(), reference);
        }
        LOG.log(Level.SEVERE, failure, () -> "request " + reference + " failed");
        return body(ProblemBody.of(EdgeProblem.INTERNAL_ERROR, reference), null);
    }

    private static Response refused(Response refusal, String reference) {
        if (refusal.getStatus() < 400) {
            return refusal;
        }
        return switch (refusal.getStatus()) {
            case 400 -> ProblemMapper.answer(new Problem(SharedProblem.MALFORMED_REQUEST), reference);
            case 404 -> ProblemMapper.answer(new Problem(SharedProblem.NOT_FOUND), reference);
            case 405 -> body(ProblemBody.of(EdgeProblem.METHOD_NOT_ALLOWED, reference), refusal);
            case 406 -> body(ProblemBody.of(EdgeProblem.NOT_ACCEPTABLE, reference), null);
            case 415 -> body(ProblemBody.of(EdgeProblem.UNSUPPORTED_MEDIA_TYPE, reference), null);
            default -> body(ProblemBody.of(EdgeProblem.REQUEST_REFUSED, reference), null);
        };
    }

    private static Response body(ProblemBody body, @Nullable Response origin) {
        Response.ResponseBuilder answer =
                Response.status(body.status()).type(ProblemBody.MEDIA_TYPE).entity(body);
        String allowed = origin == null ? null : origin.getHeaderString(HttpHeaders.ALLOW);
        if (allowed != null) {
            answer.header(HttpHeaders.ALLOW, allowed);
        }
        return answer.build();
    }
}
