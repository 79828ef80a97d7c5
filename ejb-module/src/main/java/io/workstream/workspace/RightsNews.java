package io.workstream.workspace;

import io.workstream.realtime.RealtimePublisher;
import io.workstream.realtime.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Tells every node that rights in a workspace have changed, so that open subscriptions are looked at again. */
@ApplicationScoped
class RightsNews {

    @Inject
    RealtimePublisher realtime;

    /** Told once the current transaction has committed. */
    void changed(UUID workspaceId) {
        realtime.announce(Topics.rights(workspaceId), Topics.RIGHTS_CHANGED, Map.of());
    }
}
