package io.workstream.web.page.workspace;

import io.workstream.shared.PageRequest;
import io.workstream.web.http.Needs;
import io.workstream.web.page.Listing;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.MemberService;
import io.workstream.workspace.MemberView;
import io.workstream.workspace.RoleService;
import io.workstream.workspace.RoleView;
import io.workstream.workspace.Scope;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belongs to the workspace, with which roles. */
@Named("membersPage")
@ViewScoped
@Needs(Scope.MEMBERS_READ)
public class MembersPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int ALL = 200;

    @Inject
    MemberService members;

    @Inject
    RoleService roleService;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    @Inject
    RoleTexts texts;

    private final Listing<MemberView> listing = new Listing<>();
    private List<RoleView> roles = List.of();
    private @Nullable MemberView changed;
    private List<String> chosen = List.of();

    /** Reads the list anew, and which roles there are. */
    public void load() {
        roles = roleService
                .list(user.actor(), frame.workspaceId(), PageRequest.of(ALL, null))
                .items();
        listing.load(part -> members.list(user.actor(), frame.workspaceId(), part));
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(part -> members.list(user.actor(), frame.workspaceId(), part));
    }

    /** Shows a member's roles in the form. */
    public void begin(MemberView member) {
        changed = member;
        chosen = member.roles();
    }

    /** Gives the member the roles in the form. */
    public void save() {
        MemberView member = changed;
        if (member != null) {
            members.assign(user.actor(), frame.workspaceId(), member.userId(), chosen);
            notices.done("members.changed", member.name());
            load();
        }
    }

    /** Takes a member out. */
    public void remove(MemberView member) {
        members.remove(user.actor(), frame.workspaceId(), member.userId());
        notices.done("members.removed", member.name());
        load();
    }

    /** Goes out of the workspace oneself. */
    public void leave() throws IOException {
        members.remove(user.actor(), frame.workspaceId(), user.actor().userId());
        notices.done("members.left");
        notices.keep();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/");
    }

    /** Whether this is the reader. */
    public boolean oneself(UUID userId) {
        return user.actor().userId().equals(userId);
    }

    /** Whether the reader may change this member: nobody changes who has more rights. */
    public boolean changeable(MemberView member) {
        return frame.may(Scope.ROLES_MANAGE.name())
                && roles.stream()
                        .filter(role -> member.roles().contains(role.code()))
                        .allMatch(frame::covers);
    }

    /** A role as people know it. */
    public String roleName(String code) {
        return roles.stream()
                .filter(role -> role.code().equals(code))
                .map(texts::name)
                .findFirst()
                .orElse(code);
    }

    /** The members read so far. */
    public Listing<MemberView> getListing() {
        return listing;
    }

    /** Roles to choose from. */
    public List<RoleView> getRoles() {
        return roles;
    }

    /** The member in the form. */
    public @Nullable MemberView getChanged() {
        return changed;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = List.copyOf(chosen);
    }
}
