package io.workstream.web.api.connector;

import io.workstream.notice.Notice;
import io.workstream.notice.NoticeService;
import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Needs;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is wrong with a workspace's connections at present. */
@Path("/workspaces/{w}/notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public class NoticeResource {

    @Inject
    NoticeService notices;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.CONNECTORS_READ)
    @Operation(summary = "List accounts that are stopped and receivers that do not answer; always in one part")
    public Page<Notice> list(@PathParam("w") UUID workspaceId) {
        return new Page<>(notices.list(caller.actor(), workspaceId), null);
    }
}
