package io.workstream.workspace;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.identity.PlatformAccess;
import io.workstream.shared.Actor;
import io.workstream.shared.DisplayName;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets administrators of the platform look into a workspace that asks for help. They read what its members read, but no
 * secrets, and change nothing ({@link WorkspaceAccess} refuses it); the workspace sees in its audit who came, why, and when
 * they went.
 */
@Stateless
public class SupportService {

    private static final String TYPE = "support-visit";
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    @Inject
    PlatformAccess platform;

    @Inject
    SupportVisits visits;

    @Inject
    WorkspaceAccess access;

    @Inject
    Workspaces workspaces;

    @Inject
    RightsNews news;

    @Inject
    AuditLog audit;

    /**
     * Begins a visit, which ends an earlier one. Refused to members, who have rights of their own.
     *
     * @param reason shown to the workspace
     */
    public SupportVisit begin(Actor actor, UUID workspaceId, String reason) {
        platform.require(actor);
        String told = DisplayName.typed("reason", reason, SHORTEST_REASON, LONGEST_REASON);
        visits.hold(actor.userId());
        leave(actor);
        if (access.belongs(actor.userId(), workspaceId)) {
            throw new Problem(WorkspaceProblem.SUPPORT_OF_MEMBER);
        }
        workspaces.required(workspaceId);
        visits.begin(workspaceId, actor.userId(), told);
        SupportVisit begun = visits.current(actor.userId()).orElseThrow();
        Map<String, String> facts =
                Map.of("reason", told, "until", begun.expiresAt().toString());
        audit.record(actor, workspaceId, new AuditEvent("support.opened", TYPE, begun.id(), facts));
        return begun;
    }

    /** Where the actor is now, if they visit anybody. */
    public Optional<SupportVisit> current(Actor actor) {
        platform.require(actor);
        return visits.current(actor.userId());
    }

    /** Ends the actor's visit, if they visit anybody. */
    public void end(Actor actor) {
        platform.require(actor);
        leave(actor);
    }

    private void leave(Actor actor) {
        visits.end(actor.userId()).ifPresent(ended -> {
            audit.record(actor, ended.workspaceId(), new AuditEvent("support.ended", TYPE, ended.id()));
            news.changed(ended.workspaceId());
        });
    }

    /** Ends visits whose time is over. */
    public void endExpired() {
        visits.endExpired().forEach(ended -> {
            audit.record(ended.workspaceId(), new AuditEvent("support.expired", TYPE, ended.id()));
            news.changed(ended.workspaceId());
        });
    }
}
