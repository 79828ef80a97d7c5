package io.workstream.web.page.identity;

import io.workstream.identity.EmailConfirmation;
import io.workstream.web.http.CallerAddress;
import io.workstream.web.http.PublicEndpoint;
import io.workstream.web.page.MailedToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Follow the link that was mailed to an address. By a button: programs that look into mails open every link. */
@Named("confirmPage")
@RequestScoped
@PublicEndpoint
public class ConfirmPage {

    @Inject
    HttpServletRequest request;

    @Inject
    EmailConfirmation confirmation;

    @Inject
    CallerAddress addresses;

    private String email = "";

    /** Whether the link can be followed. */
    public boolean isGood() {
        return MailedToken.of(request).filter(confirmation::isGood).isPresent();
    }

    /** Follows the link. */
    public void confirm() {
        email = confirmation
                .confirm(MailedToken.of(request).orElse(""), addresses.of(request))
                .email();
    }

    /** The address that is confirmed now; empty before. */
    public String getEmail() {
        return email;
    }
}
