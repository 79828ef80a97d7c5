package io.workstream.workspace;

import java.util.UUID;

/** Whoever keeps a role for people who are no members yet: it cannot be removed meanwhile. Each one is a CDI bean. */
public interface RoleHolder {

    /** For how many people this role of the workspace is kept. */
    long holding(UUID workspaceId, UUID roleId);
}
