package io.workstream.web.api.invitation;

import io.workstream.invitation.AcceptanceService;
import io.workstream.shared.Actor;
import io.workstream.web.http.Caller;
import io.workstream.web.http.SignedIn;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people do with the link of an invitation. */
@Path("/invitations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invitations")
public class AcceptanceResource {

    @Inject
    AcceptanceService acceptances;

    @Inject
    WorkspaceService workspaces;

    @Inject
    Caller caller;

    @POST
    @Path("/accept")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Accept an invitation to the e-mail address of one's account")
    @APIResponse(responseCode = "200", description = "the workspace, of which the caller is a member now")
    @APIResponse(responseCode = "403", description = "it is for another address")
    @APIResponse(responseCode = "404", description = "there is no such invitation")
    @APIResponse(responseCode = "409", description = "it is used, withdrawn or expired")
    public WorkspaceView accept(@NotNull @Valid AcceptRequest request) {
        Actor actor = caller.actor();
        return workspaces.show(actor, acceptances.accept(actor, request.token()));
    }
}
