package io.workstream.web.page.identity;

import io.workstream.identity.OwnAccount;
import io.workstream.identity.PasswordChanges;
import io.workstream.web.http.CallerAddress;
import io.workstream.web.http.PublicEndpoint;
import io.workstream.web.page.MailedToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Set a new password by the link out of a mail. */
@Named("resetPage")
@RequestScoped
@PublicEndpoint
public class ResetPage {

    @Inject
    HttpServletRequest request;

    @Inject
    PasswordChanges passwords;

    @Inject
    OwnAccount account;

    @Inject
    CallerAddress addresses;

    private String password = "";
    private boolean done;

    /** Whether the link can be followed. */
    public boolean isGood() {
        return MailedToken.of(request).flatMap(passwords::owner).isPresent();
    }

    /** Sets the password; all sessions end. */
    public void reset() {
        account.resetPassword(MailedToken.of(request).orElse(""), password, addresses.of(request));
        done = true;
    }

    public boolean isDone() {
        return done;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
