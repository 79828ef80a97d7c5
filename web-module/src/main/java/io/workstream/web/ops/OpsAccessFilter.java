package io.workstream.web.ops;

import io.workstream.shared.Setting;
import io.workstream.web.http.CallerAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Shows metrics and the API's description to this machine, and to others only with the operator's token. */
public class OpsAccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    transient CallerAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String token = new Setting("workstream.ops.token").text().orElse(null);
        if (address.loopback(request) || carries(request.getHeader("Authorization"), token)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("the operator's token is needed");
    }

    static boolean carries(@Nullable String authorization, @Nullable String token) {
        return token != null
                && authorization != null
                && MessageDigest.isEqual(
                        authorization.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
