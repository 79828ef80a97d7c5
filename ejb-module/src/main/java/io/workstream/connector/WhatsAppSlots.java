package io.workstream.connector;

import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How many numbers a workspace may connect. */
@ApplicationScoped
class WhatsAppSlots {

    @Inject
    Jdbi jdbi;

    @Inject
    Links links;

    /** Holds the workspace's row until the commit, so that two cannot take the last slot at once. */
    void claimOne(UUID workspaceId) {
        int allowed = jdbi.withHandle(handle -> handle.createQuery(
                        "select max_whatsapp_slots from workspaces where id = :workspace for update")
                .bind("workspace", workspaceId)
                .mapTo(Integer.class)
                .one());
        long used = links.countAccounts(workspaceId);
        if (used >= allowed) {
            throw new Problem(ConnectorProblem.WHATSAPP_SLOTS_USED, Map.of("used", used, "allowed", allowed));
        }
    }
}
