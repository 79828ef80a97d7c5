package io.workstream.web.ops;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.web.http.CorrelationFilter;
import io.workstream.web.http.ProblemBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/**
 * Keeps a few of the server's threads for health and metrics. Where requests hang, such as behind a database that stands
 * still, further ones are refused at once; else the node would look dead to whoever watches it, and be ended for nothing.
 */
public class BulkheadFilter extends HttpFilter {

    /** Of the 200 threads of {@code http-thread-pool}. */
    static final int MOST_AT_ONCE = 190;

    private static final long serialVersionUID = 1;
    private static final String SOON_SECONDS = "5";

    private final transient Semaphore rooms = new Semaphore(MOST_AT_ONCE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (NodeRoleFilter.forOperators(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (rooms.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                rooms.release();
            }
        } else {
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem busy = new Problem(SharedProblem.TOO_BUSY);
        response.setStatus(busy.code().category().status());
        response.setHeader("Retry-After", SOON_SECONDS);
        response.setContentType(ProblemBody.MEDIA_TYPE);
        String body = ProblemBody.of(busy, CorrelationFilter.idOf(request)).json();
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
