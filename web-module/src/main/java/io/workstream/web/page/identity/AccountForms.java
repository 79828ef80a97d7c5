package io.workstream.web.page.identity;

import io.workstream.identity.EmailConfirmation;
import io.workstream.identity.IdentityService;
import io.workstream.identity.OwnAccount;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The forms of the profile that change who somebody is here: name, address, password. */
@Named("accountForms")
@RequestScoped
public class AccountForms {

    @Inject
    IdentityService identity;

    @Inject
    EmailConfirmation confirmation;

    @Inject
    OwnAccount account;

    @Inject
    SignIn signIn;

    @Inject
    PageUser user;

    @Inject
    Notices notices;

    private @Nullable String name;
    private String email = "";
    private String present = "";
    private String wanted = "";

    /** Takes another name. */
    public void rename() {
        identity.rename(user.actor(), getName());
        notices.done("profile.name.saved");
    }

    /** Sends the link for the address again. */
    public void sendAgain() {
        confirmation.sendAgain(user.actor());
        notices.done("profile.email.sent", user.profile().email());
    }

    /** Asks at another address whether the account is to have it. */
    public void changeEmail() {
        account.askForEmail(user.actor(), present, email);
        notices.done("profile.email.sent", email);
        email = "";
    }

    /** Sets another password. */
    public void changePassword() {
        account.changePassword(user.actor(), present, wanted);
        notices.done("profile.password.saved");
    }

    /** Deletes the account, and leaves. */
    public void delete() throws IOException {
        account.delete(user.actor(), present);
        signIn.end();
    }

    /** The address that waits for its confirmation; empty for none. */
    public String getWantedEmail() {
        return confirmation.wanted(user.actor()).orElse("");
    }

    public String getName() {
        return name == null ? user.profile().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
