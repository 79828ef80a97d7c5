package io.workstream.web.page;

import io.workstream.identity.IdentityService;
import io.workstream.identity.UserView;
import io.workstream.shared.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who looks at the page, in which language, zone and theme. */
@Named("user")
@RequestScoped
public class PageUser {

    private static final String AUTO = "auto";
    private static final Set<String> THEMES = Set.of("light", "dark", AUTO);

    @Inject
    HttpServletRequest request;

    @Inject
    IdentityService identity;

    @Inject
    PageCookies cookies;

    private @Nullable UserView profile;

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return request.getAttribute(PageSessionFilter.ACTOR) != null;
    }

    /** The signed-in person, for services. */
    public Actor actor() {
        if (request.getAttribute(PageSessionFilter.ACTOR) instanceof Actor actor) {
            return actor;
        }
        throw new IllegalStateException("no page without a session asks for its actor");
    }

    /** The person's profile, read once per request. */
    public UserView profile() {
        UserView known = profile;
        if (known == null) {
            known = identity.me(actor());
            profile = known;
        }
        return known;
    }

    /** Language of the page: the profile's; before sign-in the one chosen here or asked for by the browser. */
    public Locale getLocale() {
        if (isSignedIn()) {
            return Languages.of(profile().locale()).orElse(Languages.FALLBACK);
        }
        if (request.getAttribute(PageCookies.LANGUAGE) instanceof Locale chosen) {
            return chosen;
        }
        return cookies.value(request, PageCookies.LANGUAGE)
                .flatMap(Languages::of)
                .orElseGet(() -> Languages.accepted(request.getHeader("Accept-Language")));
    }

    /** Zone in which times are shown. */
    public ZoneId zone() {
        return isSignedIn() ? ZoneId.of(profile().timezone()) : ZoneOffset.UTC;
    }

    /** {@code light}, {@code dark} or {@code auto}. */
    public String getTheme() {
        if (isSignedIn()) {
            return profile().theme();
        }
        return cookies.value(request, PageCookies.THEME)
                .filter(THEMES::contains)
                .orElse(AUTO);
    }
}
