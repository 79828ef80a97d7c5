package io.workstream.web.page.identity;

import io.workstream.identity.IdentityService;
import io.workstream.identity.Preferences;
import io.workstream.identity.Registration;
import io.workstream.identity.UserView;
import io.workstream.web.http.PublicEndpoint;
import io.workstream.web.page.PageUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Make an account; signed in at once, in the language that the page was read in. */
@Named("registerPage")
@RequestScoped
@PublicEndpoint
public class RegisterPage {

    @Inject
    IdentityService identity;

    @Inject
    PageUser user;

    @Inject
    SignIn signIn;

    private String email = "";
    private String name = "";
    private String password = "";

    /** Makes the account. */
    public void register() throws IOException {
        Preferences read = Preferences.speaking(user.getLocale().getLanguage()).withTheme(user.getTheme());
        UserView made = identity.register(new Registration(email, password, name), read, signIn.origin());
        signIn.begin(made.id());
        signIn.proceed();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
