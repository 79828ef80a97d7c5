package io.workstream.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** How people get into a workspace that the transaction sees. */
@ApplicationScoped
public class Admission {

    @Inject
    WorkspaceAccess access;

    @Inject
    Members members;

    @Inject
    MemberPlaces places;

    @Inject
    Roles roles;

    @Inject
    Workspaces workspaces;

    @Inject
    RightsNews news;

    @Inject
    Clock clock;

    /** The role of this code, if somebody with these rights may offer it. Refused with the rights that are missing. */
    public RoleView offered(Membership own, String code) {
        Role role = roles.coded(own.workspaceId(), code);
        RoleService.requireCovered(own, List.of(role));
        return Roles.view(role, 0);
    }

    /** A role of the workspace. */
    public RoleView role(UUID workspaceId, UUID roleId) {
        return Roles.view(roles.required(workspaceId, roleId), 0);
    }

    /** Holds all other changes of members and roles back until the commit. */
    public void hold(UUID workspaceId) {
        access.hold(workspaceId);
    }

    /** Whether somebody may invite to this role now, whatever they once might. Enters the workspace. */
    public boolean mayOffer(UUID userId, UUID workspaceId, UUID roleId) {
        return access.of(userId, workspaceId)
                .filter(own -> own.may(Scope.MEMBERS_INVITE))
                .filter(own -> own.covers(roles.required(workspaceId, roleId)))
                .isPresent();
    }

    /** What the workspace is called. */
    public String workspaceName(UUID workspaceId) {
        return workspaces.required(workspaceId).name();
    }

    /** Whether an account with this address is in. */
    public boolean holdsAddress(UUID workspaceId, String email) {
        return members.holdAddress(workspaceId, email);
    }

    /** Lets somebody in with this role; false when they are in already, with the roles they have. */
    public boolean admit(UUID workspaceId, UUID userId, UUID roleId) {
        if (!members.add(workspaceId, userId, clock.instant())) {
            return false;
        }
        places.requireRoom(workspaceId);
        members.assign(workspaceId, userId, List.of(roles.required(workspaceId, roleId)));
        news.changed(workspaceId);
        return true;
    }
}
