package io.workstream.web.ops;

import io.workstream.shared.PlatformSettings;
import io.workstream.shared.PlatformSettings.Role;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets a node without the web role serve only health and metrics. 503, so that a load balancer asks another node. */
public class NodeRoleFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    transient PlatformSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (settings.is(Role.WEB) || forOperators(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("this node serves no web requests");
    }

    static boolean forOperators(String path) {
        return path.equals("/health")
                || path.startsWith("/health/")
                || path.equals("/metrics")
                || path.startsWith("/metrics/");
    }
}
