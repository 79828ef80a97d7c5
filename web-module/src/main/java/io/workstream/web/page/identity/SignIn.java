package io.workstream.web.page.identity;

import io.workstream.identity.BrowserSessions;
import io.workstream.identity.KnownDevices;
import io.workstream.identity.Origin;
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
import java.util.regex.Pattern;

/** Begins and ends the session of a browser. */
@RequestScoped
public class SignIn {

    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    HttpServletRequest request;

    @Inject
    BrowserSessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    CallerOrigin origins;

    @Inject
    PageCookies cookies;

    /** Lets somebody in who has just proved who they are; returns the session's token. */
    String begin(UUID userId) {
        Origin origin = origin();
        String token = sessions.open(userId, origin);
        cookies.keepTaste(response(), PageCookies.DEVICE, devices.signedIn(userId, origin));
        cookies.keepSession(response(), token);
        // Whoever planted the old session id before sign-in must not share the one after it.
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        return token;
    }

    /** Where the person comes from, and by which browser. */
    Origin origin() {
        String device = cookies.value(request, PageCookies.DEVICE)
                .filter(token -> DEVICE.matcher(token).matches())
                .orElse(null);
        return origins.of(request).of(device);
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
