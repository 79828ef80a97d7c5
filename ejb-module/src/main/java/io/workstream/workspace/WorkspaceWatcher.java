package io.workstream.workspace;

import java.util.UUID;

/** Whoever remembers something about workspaces, and must hear that one has changed. Each one is a CDI bean. */
public interface WorkspaceWatcher {

    /** Called within the transaction that makes the change. */
    void workspaceChanged(UUID workspaceId);
}
