package io.workstream.notice;

import io.workstream.shared.Actor;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows owners what they should know. */
@Stateless
public class NoticeService {

    @Inject
    WorkspaceAccess access;

    @Inject
    Notices notices;

    /** What lasts at present, oldest first. */
    public List<Notice> list(Actor actor, UUID workspaceId) {
        access.require(actor, workspaceId, Scope.CONNECTORS_READ);
        return notices.lasting(workspaceId);
    }
}
