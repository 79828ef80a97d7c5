package io.workstream.web.page;

import io.workstream.identity.BrowserSessions;
import io.workstream.shared.Actor;
import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Problem;
import io.workstream.web.http.CallerAddress;
import io.workstream.web.http.WaitingTurns;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who looks at a page, and sends strangers to the sign-in page. */
@WebFilter(servletNames = {PageServlet.NAME, PageSessionFilter.FILES})
public class PageSessionFilter extends HttpFilter {

    /** Name of the servlet that serves the files of pages; its callers are scripts and pictures, which cannot sign in. */
    public static final String FILES = "files";

    static final String ACTOR = Actor.class.getName();

    static final String LANGUAGE_PARAMETER = "lang";

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    transient BrowserSessions sessions;

    @Inject
    transient PageCookies cookies;

    @Inject
    transient CallerAddress addresses;

    @Inject
    transient PlatformSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse plain, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse response = new RelativeRedirects(plain);
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        protect(response);
        if (!SameOrigin.allows(request.getHeader("Origin"), request.getHeader("Host"), settings.publicUrl())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            // The first parameter that is asked for brings the form's whole body in.
            keepLanguage(language(request), request, response);
        } catch (Problem busy) {
            response.setHeader("Retry-After", "5");
            response.setHeader("Connection", "close");
            response.setStatus(busy.code().category().status());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(busy.code().sentence());
            return;
        }
        Optional<Actor> actor;
        try {
            actor = cookies.value(request, PageCookies.SESSION)
                    .flatMap(token -> sessions.actor(token, addresses.of(request)));
        } catch (EJBException | Problem away) {
            refuse(request, response, away);
            return;
        }
        enter(actor, request, response, chain);
    }

    private static @Nullable String language(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? WaitingTurns.OF_ANYBODY.take(() -> request.getParameter(LANGUAGE_PARAMETER))
                : request.getParameter(LANGUAGE_PARAMETER);
    }

    private void keepLanguage(@Nullable String asked, HttpServletRequest request, HttpServletResponse response) {
        Languages.of(asked).ifPresent(language -> {
            request.setAttribute(PageCookies.LANGUAGE, language);
            cookies.keepTaste(response, PageCookies.LANGUAGE, language.getLanguage());
        });
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException, ServletException {
        if (aboutFiles(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (scripted(request)) {
            // The script cannot show a page; loaded again, the address shows what is wrong.
            sendTo(wanted(request), request, response);
        } else {
            ProblemView.forward(request, response, failure);
        }
    }

    private static boolean aboutFiles(HttpServletRequest request) {
        return FILES.equals(request.getHttpServletMapping().getServletName());
    }

    private static boolean scripted(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static void enter(
            Optional<Actor> actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PageAddress.Audience audience = PageAddress.of(request.getRequestURI())
                .map(PageAddress::audience)
                .orElse(PageAddress.Audience.SIGNED_IN);
        if (actor.isEmpty() && aboutFiles(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (actor.isEmpty() && audience == PageAddress.Audience.SIGNED_IN) {
            sendTo(LocalPath.login(wanted(request)), request, response);
        } else if (actor.isPresent() && audience == PageAddress.Audience.STRANGERS) {
            sendTo(LocalPath.orHome(request.getParameter(LocalPath.PARAMETER)), request, response);
        } else {
            actor.ifPresent(known -> request.setAttribute(ACTOR, known));
            chain.doFilter(request, response);
        }
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = LocalPath.own(request.getRequestURI());
        return query == null ? path : path + "?" + query;
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
    }

    private static void sendTo(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!scripted(request)) {
            response.sendRedirect(path);
            return;
        }
        // A script would follow a redirect silently and choke on the page; this asks it to load the address instead.
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                        + path.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
                        + "\"/></partial-response>");
    }
}
