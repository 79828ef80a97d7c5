package io.workstream.web.http;

import io.workstream.shared.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;

/** Gives every request an id, the caller's own where it is a sane one, and tells it in the answer. */
public class CorrelationFilter extends HttpFilter {

    /** The header, in and out. */
    public static final String HEADER = "X-Request-Id";

    private static final long serialVersionUID = 1;
    private static final String ATTRIBUTE = CorrelationFilter.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String given = request.getHeader(HEADER);
        String id = given != null && SANE.matcher(given).matches()
                ? given
                : Ids.next(clock).toString();
        request.setAttribute(ATTRIBUTE, id);
        request.setAttribute(LoggedPath.ATTRIBUTE, LoggedPath.of(request.getRequestURI()));
        response.setHeader(HEADER, id);
        chain.doFilter(request, response);
    }

    /** The id of a request. */
    public static String idOf(ServletRequest request) {
        Object id = request.getAttribute(ATTRIBUTE);
        return id == null ? "" : id.toString();
    }
}
