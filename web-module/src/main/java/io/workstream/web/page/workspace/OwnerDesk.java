package io.workstream.web.page.workspace;

import io.workstream.web.http.Needs;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.ConfirmedDeletion;
import io.workstream.workspace.OwnershipTransfer;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;

/** What only owners do with a workspace: give it away, or delete it. */
@Named("ownerDesk")
@RequestScoped
@Needs(Scope.WORKSPACE_MANAGE)
public class OwnerDesk {

    @Inject
    OwnershipTransfer transfer;

    @Inject
    ConfirmedDeletion deletion;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    private String name = "";
    private String password = "";

    /** Hands the workspace over to a member; the page is read anew with the rights that are left. */
    public void handOver(String userId, String memberName) throws IOException {
        transfer.handOver(user.actor(), frame.workspaceId(), UUID.fromString(userId));
        notices.done("members.handed-over", memberName);
        go(frame.path("members"));
    }

    /** Deletes the workspace, and leaves. */
    public void delete() throws IOException {
        String gone = deletion.delete(user.actor(), frame.workspaceId(), name, password)
                .name();
        notices.done("workspace.deleted", gone);
        go("/");
    }

    private void go(String path) throws IOException {
        notices.keep();
        FacesContext.getCurrentInstance().getExternalContext().redirect(path);
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
