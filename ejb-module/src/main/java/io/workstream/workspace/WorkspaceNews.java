package io.workstream.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells whoever must know that a workspace is another now. */
@ApplicationScoped
class WorkspaceNews {

    @Inject
    Instance<WorkspaceWatcher> watchers;

    @Inject
    RightsNews rights;

    /** It is called or speaks otherwise. */
    void changed(UUID workspaceId) {
        watchers.forEach(watcher -> watcher.workspaceChanged(workspaceId));
    }

    /** It was opened or closed: what people read of it is looked at again, too. */
    void openedOrClosed(UUID workspaceId) {
        changed(workspaceId);
        rights.changed(workspaceId);
    }
}
