package io.workstream.web.page.identity;

import io.workstream.identity.OwnAccount;
import io.workstream.web.http.PublicEndpoint;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ask for a new password. What it answers does not tell whether anybody has the address. */
@Named("forgotPage")
@RequestScoped
@PublicEndpoint
public class ForgotPage {

    @Inject
    OwnAccount account;

    @Inject
    SignIn signIn;

    private String email = "";
    private boolean asked;

    /** Takes the wish in. */
    public void ask() {
        account.forgot(email, signIn.origin());
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
