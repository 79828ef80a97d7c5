package io.workstream.web.page.identity;

import io.workstream.identity.BrowserSessions;
import io.workstream.web.http.CallerOrigin;
import io.workstream.web.page.LocalPath;
import io.workstream.web.page.PageCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Begins and ends the session of a browser. */
@RequestScoped
public class SignIn {

    @Inject
    HttpServletRequest request;

    @Inject
    BrowserSessions sessions;

    @Inject
    CallerOrigin origins;

    @Inject
    PageCookies cookies;

    /** Lets somebody in who has just proved who they are; returns the session's token. */
    String begin(UUID userId) {
        String token = sessions.open(userId, origins.of(request));
        cookies.keepSession(response(), token);
        // Whoever planted the old session id before sign-in must not share the one after it.
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        return token;
    }

    /** Goes to where the person wanted to be. */
    void proceed() throws IOException {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(LocalPath.orHome(request.getParameter(LocalPath.PARAMETER)));
    }

    /** Ends the session and goes to the sign-in page. */
    void end() throws IOException {
        cookies.value(request, PageCookies.SESSION).ifPresent(sessions::close);
        cookies.dropSession(response());
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/login");
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
