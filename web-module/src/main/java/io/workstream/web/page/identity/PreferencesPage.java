package io.workstream.web.page.identity;

import io.workstream.identity.IdentityService;
import io.workstream.identity.Preferences;
import io.workstream.web.http.SignedIn;
import io.workstream.web.page.LocalPath;
import io.workstream.web.page.PageCookies;
import io.workstream.web.page.PageUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The person's menu on every page: language, theme, sign out. */
@Named("preferencesPage")
@RequestScoped
@SignedIn
public class PreferencesPage {

    @Inject
    IdentityService identity;

    @Inject
    PageUser user;

    @Inject
    PageCookies cookies;

    @Inject
    SignIn signIn;

    /** Shows pages in this language from now on. */
    public void speak(String language) throws IOException {
        identity.prefer(user.actor(), Preferences.of(user.profile()).withLocale(language));
        cookies.keepTaste(response(), PageCookies.LANGUAGE, language);
        loadAgain();
    }

    /** Shows pages in this theme from now on. */
    public void wear(String theme) throws IOException {
        identity.prefer(user.actor(), Preferences.of(user.profile()).withTheme(theme));
        cookies.keepTaste(response(), PageCookies.THEME, theme);
        loadAgain();
    }

    /** Ends the session. */
    public void signOut() throws IOException {
        signIn.end();
    }

    private static void loadAgain() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, Object> request = external.getRequestMap();
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        String path = LocalPath.own(String.valueOf(request.get(RequestDispatcher.FORWARD_REQUEST_URI)));
        external.redirect(query == null ? path : path + "?" + query);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
