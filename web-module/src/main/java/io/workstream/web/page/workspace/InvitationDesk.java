package io.workstream.web.page.workspace;

import io.workstream.invitation.InvitationService;
import io.workstream.invitation.InvitationView;
import io.workstream.invitation.NewInvitation;
import io.workstream.web.page.Listing;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;

/** The part of the members' page that asks people in; others than those who may do so never see it filled. */
@Named("invitationDesk")
@ViewScoped
public class InvitationDesk implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String MEMBER = "member";

    @Inject
    InvitationService invitations;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    private final Listing<InvitationView> listing = new Listing<>();
    private String email = "";
    private String role = MEMBER;

    /** Reads the list anew, if the reader may. */
    public void load() {
        if (frame.may(Scope.MEMBERS_INVITE.name())) {
            listing.load(part -> invitations.list(user.actor(), frame.workspaceId(), part));
        }
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(part -> invitations.list(user.actor(), frame.workspaceId(), part));
    }

    /** Empties the form. */
    public void begin() {
        email = "";
        role = MEMBER;
    }

    /** Asks in whom the form names. */
    public void invite() {
        InvitationView made = invitations.invite(user.actor(), frame.workspaceId(), new NewInvitation(email, role));
        notices.done("invitations.sent", made.email());
        begin();
        load();
    }

    /** Sends a new link. */
    public void resend(InvitationView invitation) {
        invitations.resend(user.actor(), frame.workspaceId(), invitation.id());
        notices.done("invitations.sent", invitation.email());
        load();
    }

    /** Takes an invitation back. */
    public void withdraw(InvitationView invitation) {
        invitations.withdraw(user.actor(), frame.workspaceId(), invitation.id());
        notices.done("invitations.withdrawn", invitation.email());
        load();
    }

    /** The invitations read so far. */
    public Listing<InvitationView> getListing() {
        return listing;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
