package io.workstream.workspace;

import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How many people a workspace may have. */
@ApplicationScoped
class MemberPlaces {

    @Inject
    Jdbi jdbi;

    /**
     * Refused when the last one who came in is one too many. Holds the workspace's row until the commit, so that two cannot
     * take the last place at once; not against those who only refer to it, as both of them do already.
     */
    void requireRoom(UUID workspaceId) {
        int allowed = jdbi.withHandle(handle -> handle.createQuery(
                        "select max_members from workspaces where id = :workspace for no key update")
                .bind("workspace", workspaceId)
                .mapTo(Integer.class)
                .one());
        int present = jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from workspace_members where workspace_id = :workspace")
                        .bind("workspace", workspaceId)
                        .mapTo(Integer.class)
                        .one());
        if (present > allowed) {
            throw new Problem(WorkspaceProblem.MEMBER_PLACES_USED, Map.of("used", present - 1, "allowed", allowed));
        }
    }
}
