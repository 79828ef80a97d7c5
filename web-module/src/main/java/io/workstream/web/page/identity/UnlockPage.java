package io.workstream.web.page.identity;

import io.workstream.identity.LoginLimits;
import io.workstream.web.http.PublicEndpoint;
import io.workstream.web.page.MailedToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Unlock signing in by the link out of a mail. */
@Named("unlockPage")
@RequestScoped
@PublicEndpoint
public class UnlockPage {

    @Inject
    HttpServletRequest request;

    @Inject
    LoginLimits limits;

    private boolean done;

    /** Whether the link can be followed. */
    public boolean isGood() {
        return MailedToken.of(request).filter(limits::isGood).isPresent();
    }

    /** Follows the link. */
    public void unlock() {
        limits.unlock(MailedToken.of(request).orElse(""));
        done = true;
    }

    public boolean isDone() {
        return done;
    }
}
