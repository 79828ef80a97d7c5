package io.workstream.web.page.workspace;

import io.workstream.web.http.Needs;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceChange;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** What its managers settle about a workspace: its name, and the language in which it speaks to operators and customers. */
@Named("settingsPage")
@RequestScoped
@Needs(Scope.WORKSPACE_MANAGE)
public class SettingsPage {

    @Inject
    WorkspaceService workspaces;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    private String name = "";
    private String language = "";

    /** Fills the form with what there is. */
    public void load() {
        WorkspaceView present = workspaces.show(user.actor(), frame.workspaceId());
        name = present.name();
        language = present.locale();
    }

    /** Keeps what is in the form; the page is read anew, because its frame shows the name. */
    public void save() throws IOException {
        workspaces.change(user.actor(), frame.workspaceId(), new WorkspaceChange(name, language));
        notices.done("settings.saved");
        notices.keep();
        FacesContext.getCurrentInstance().getExternalContext().redirect(frame.path("settings"));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
