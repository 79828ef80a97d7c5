package io.workstream.web.page;

import io.workstream.identity.BrowserSessions;
import io.workstream.shared.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The cookies of the pages: the session's token, and language and theme for the time before sign-in. */
@ApplicationScoped
public class PageCookies {

    /** Names a row of {@link BrowserSessions}. */
    public static final String SESSION = "WORKSTREAM_SESSION";

    /** Language before sign-in. */
    public static final String LANGUAGE = "WORKSTREAM_LANGUAGE";
    /** Theme before sign-in. */
    public static final String THEME = "WORKSTREAM_THEME";

    /** By which a browser is known that somebody has signed in with before. */
    public static final String DEVICE = "WORKSTREAM_DEVICE";

    private static final Duration TASTE_LIFE = Duration.ofDays(365);

    @Inject
    PlatformSettings settings;

    /** The value of a cookie of this request. */
    public Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    /** Lets the browser hold a session's token. */
    public void keepSession(HttpServletResponse response, String token) {
        response.addCookie(cookie(SESSION, token, BrowserSessions.IDLE_LIFE));
    }

    /** Takes the session's token away. */
    public void dropSession(HttpServletResponse response) {
        response.addCookie(cookie(SESSION, "", Duration.ZERO));
    }

    /** Remembers language or theme for pages before sign-in. */
    public void keepTaste(HttpServletResponse response, String name, String value) {
        response.addCookie(cookie(name, value, TASTE_LIFE));
    }

    private Cookie cookie(String name, String value, Duration life) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(settings.publicUrl().getScheme()));
        cookie.setMaxAge((int) life.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
