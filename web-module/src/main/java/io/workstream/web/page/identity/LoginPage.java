package io.workstream.web.page.identity;

import io.workstream.identity.IdentityService;
import io.workstream.web.http.PublicEndpoint;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Sign in. */
@Named("loginPage")
@RequestScoped
@PublicEndpoint
public class LoginPage {

    @Inject
    IdentityService identity;

    @Inject
    SignIn signIn;

    private String email = "";
    private String password = "";

    /** Checks the password and lets the person in. */
    public void login() throws IOException {
        signIn.begin(identity.authenticate(email, password, signIn.origin()).id());
        signIn.proceed();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
