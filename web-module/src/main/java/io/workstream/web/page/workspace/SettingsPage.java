package io.workstream.web.page.workspace;

import io.workstream.web.http.Needs;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.Zones;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceSettings;
import io.workstream.workspace.WorkspaceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** What its managers settle about a workspace: what it is called, where it is found, how it speaks, how long it keeps what it holds. */
@Named("settingsPage")
@RequestScoped
@Needs(Scope.WORKSPACE_MANAGE)
public class SettingsPage {

    @Inject
    WorkspaceService workspaces;

    @Inject
    WorkspaceSettings settings;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Zones zones;

    @Inject
    Notices notices;

    private final SettingsForm form = new SettingsForm();

    /** Fills the form with what there is. */
    public void load() {
        form.fill(workspaces.show(user.actor(), frame.workspaceId()));
    }

    /** Keeps what is in the form; the page is read anew, maybe elsewhere, because its frame shows name and address. */
    public void save() throws IOException {
        WorkspaceView changed = settings.change(user.actor(), frame.workspaceId(), form.change());
        notices.done("settings.saved");
        notices.keep();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/w/" + changed.slug() + "/settings");
    }

    /** Zones to choose from. */
    public List<Zones.Choice> getZones() {
        return zones.choices(form.getTimezone());
    }

    /** What is typed. */
    public SettingsForm getForm() {
        return form;
    }
}
