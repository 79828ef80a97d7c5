package io.workstream.web.socket;

import io.workstream.shared.PlatformSettings;
import io.workstream.web.http.CallerAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses sockets that a page of somebody else opens: a browser would send our cookie along. Programs send no Origin and
 * are let in, to say who they are by token.
 */
public class OriginFilter extends HttpFilter {

    /** The cookie that pages log in with. */
    static final String COOKIE = "WORKSTREAM_SESSION";

    private static final long serialVersionUID = 1;

    @Inject
    transient PlatformSettings settings;

    @Inject
    transient CallerAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (origin != null && !ours(origin, settings.publicUrl(), request.getHeader("Host"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("foreign origin");
            return;
        }
        Visitor visitor = new Visitor(address.of(request), origin == null ? null : cookie(request));
        chain.doFilter(new Introduced(request, visitor), response);
    }

    /** The origin of our public address, or of the very address that this request went to. */
    static boolean ours(String origin, URI publicUrl, @Nullable String host) {
        String small = origin.toLowerCase(Locale.ROOT);
        if (small.equals(publicUrl.toString().toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (host == null) {
            return false;
        }
        String own = host.toLowerCase(Locale.ROOT);
        return small.equals("http://" + own) || small.equals("https://" + own);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static final class Introduced extends HttpServletRequestWrapper {

        private final Visitor visitor;

        Introduced(HttpServletRequest request, Visitor visitor) {
            super(request);
            this.visitor = visitor;
        }

        @Override
        public Principal getUserPrincipal() {
            return visitor;
        }
    }
}
