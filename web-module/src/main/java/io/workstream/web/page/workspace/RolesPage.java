package io.workstream.web.page.workspace;

import io.workstream.shared.PageRequest;
import io.workstream.web.http.Needs;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.NewRole;
import io.workstream.workspace.RoleChange;
import io.workstream.workspace.RoleService;
import io.workstream.workspace.RoleView;
import io.workstream.workspace.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which role has which right. */
@Named("rolesPage")
@ViewScoped
@Needs(Scope.MEMBERS_READ)
public class RolesPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int ALL = 200;

    @Inject
    RoleService service;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    private List<RoleView> roles = List.of();
    private @Nullable UUID changed;
    private String code = "";
    private String name = "";
    private List<String> scopes = List.of();

    /** Reads all roles anew; there are never more than one part of the list. */
    public void load() {
        roles = service.list(user.actor(), frame.workspaceId(), PageRequest.of(ALL, null))
                .items();
    }

    /** Empties the form for a new role. */
    public void begin() {
        changed = null;
        code = "";
        name = "";
        scopes = List.of();
    }

    /** Shows a role in the form. */
    public void edit(RoleView role) {
        changed = role.id();
        code = role.code();
        name = role.name();
        scopes = role.scopes();
    }

    /** Makes or changes the role in the form. */
    public void save() {
        UUID id = changed;
        RoleView saved = id == null
                ? service.create(user.actor(), frame.workspaceId(), NewRole.typed(code, name, scopes))
                : service.change(user.actor(), frame.workspaceId(), id, RoleChange.typed(code, name, scopes));
        notices.done("roles.saved", saved.name());
        begin();
        load();
    }

    /** Removes a role that nobody has. */
    public void delete(RoleView role) {
        service.delete(user.actor(), frame.workspaceId(), role.id());
        notices.done("roles.deleted", role.name());
        load();
    }

    /** Whether the reader may change this role. */
    public boolean changeable(RoleView role) {
        return !role.builtIn() && frame.may(Scope.ROLES_MANAGE.name()) && frame.covers(role);
    }

    /** All roles: built in ones first, then the workspace's own. */
    public List<RoleView> getRoles() {
        return roles;
    }

    /** Whether the workspace has roles of its own. */
    public boolean isOwnRoles() {
        return roles.stream().anyMatch(role -> !role.builtIn());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = List.copyOf(scopes);
    }
}
