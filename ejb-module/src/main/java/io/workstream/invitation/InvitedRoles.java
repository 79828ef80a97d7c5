package io.workstream.invitation;

import io.workstream.workspace.RoleHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Keeps the roles to which people are invited. */
@ApplicationScoped
public class InvitedRoles implements RoleHolder {

    @Inject
    Invitations invitations;

    @Inject
    Clock clock;

    @Override
    public long holding(UUID workspaceId, UUID roleId) {
        return invitations.openFor(workspaceId, roleId, clock.instant());
    }
}
