package io.workstream.web.page.workspace;

import io.workstream.web.http.SignedIn;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.NewWorkspace;
import io.workstream.workspace.WorkspaceDeletion;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

/** The reader's workspaces, and a form for one more. */
@Named("dashboardPage")
@RequestScoped
@SignedIn
public class DashboardPage {

    @Inject
    WorkspaceService workspaces;

    @Inject
    WorkspaceDeletion deletion;

    @Inject
    PageUser user;

    @Inject
    Notices notices;

    private String name = "";
    private String slug = "";

    /** Makes a workspace and goes there. */
    public void create() throws IOException {
        String wish = slug.strip().toLowerCase(Locale.ROOT);
        WorkspaceView made = workspaces.create(user.actor(), new NewWorkspace(name, wish.isEmpty() ? null : wish));
        notices.done("workspace.created", made.name());
        notices.keep();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/w/" + made.slug());
    }

    /** Brings a deleted workspace back, and goes there. */
    public void restore(String id) throws IOException {
        WorkspaceView there = deletion.restore(user.actor(), UUID.fromString(id));
        notices.done("workspace.restored", there.name());
        notices.keep();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/w/" + there.slug());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
