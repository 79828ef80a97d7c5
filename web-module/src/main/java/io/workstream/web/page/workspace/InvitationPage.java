package io.workstream.web.page.workspace;

import io.workstream.invitation.AcceptanceService;
import io.workstream.invitation.Asked;
import io.workstream.web.http.PublicEndpoint;
import io.workstream.web.page.LocalPath;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.Texts;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where the link of an invitation leads: strangers read what it is about and sign in or register, whoever has an account
 * accepts it.
 */
@Named("invitationPage")
@RequestScoped
@PublicEndpoint
public class InvitationPage {

    @Inject
    AcceptanceService acceptances;

    @Inject
    WorkspaceService workspaces;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    private @Nullable Asked asked;

    /** Reads what the link is about, before anything is shown. */
    public void load() {
        getAsked();
    }

    /** Lets the reader into the workspace and leads them there. */
    public void accept() throws IOException {
        WorkspaceView joined = workspaces.show(user.actor(), acceptances.accept(user.actor(), token()));
        notices.done("invitation.accepted", joined.name());
        notices.keep();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/w/" + joined.slug());
    }

    /** What the link is about; the button asks for it as well. */
    public Asked getAsked() {
        Asked known = asked;
        if (known == null) {
            known = acceptances.asked(token());
            asked = known;
        }
        return known;
    }

    /** The role that it gives, as people call it. */
    public String getRole() {
        return texts.orElse("role." + getAsked().roleName(), getAsked().roleName());
    }

    /** Whether it is for the reader's address. */
    public boolean isForReader() {
        return user.isSignedIn()
                && getAsked().email().equalsIgnoreCase(user.profile().email());
    }

    /** A way in that leads back here. */
    public String wayIn(String path) {
        return path + "?" + LocalPath.PARAMETER + "=" + URLEncoder.encode(frame.here(), StandardCharsets.UTF_8);
    }

    private String token() {
        String path = frame.here();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
