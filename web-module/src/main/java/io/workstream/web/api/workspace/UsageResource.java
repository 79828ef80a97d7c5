package io.workstream.web.api.workspace;

import io.workstream.platform.UsageService;
import io.workstream.platform.WorkspaceUsage;
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

/** How much a workspace uses of what the platform allows it. */
@Path("/workspaces/{w}/usage")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workspaces")
public class UsageResource {

    @Inject
    UsageService usage;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.WORKSPACE_MANAGE)
    @Operation(
            summary = "Show what a workspace uses of its limits",
            description =
                    "People, connected numbers, jobs that run now, bytes of files that are kept, and messages that people"
                            + " and programs have sent on this day of the workspace's time zone.")
    public WorkspaceUsage show(@PathParam("w") UUID workspaceId) {
        return usage.show(caller.actor(), workspaceId);
    }
}
