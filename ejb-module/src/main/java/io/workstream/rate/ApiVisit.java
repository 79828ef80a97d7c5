package io.workstream.rate;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What was counted of the current request. Pages, sockets and jobs are no requests of the API, and are not counted. */
@RequestScoped
public class ApiVisit {

    private final Set<UUID> workspaces = new HashSet<>();
    private boolean api;

    void begin() {
        api = true;
    }

    /** Whether the request is one of the API and has not been counted for this workspace yet. */
    boolean isNewTo(UUID workspaceId) {
        return api && workspaces.add(workspaceId);
    }
}
