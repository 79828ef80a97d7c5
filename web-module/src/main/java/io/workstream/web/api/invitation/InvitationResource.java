package io.workstream.web.api.invitation;

import io.workstream.invitation.InvitationService;
import io.workstream.invitation.InvitationView;
import io.workstream.shared.Page;
import io.workstream.web.http.Answers;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Idempotent;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PageQuery;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People asked into a workspace. */
@Path("/workspaces/{w}/invitations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invitations")
public class InvitationResource {

    @Inject
    InvitationService invitations;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.MEMBERS_INVITE)
    @Operation(summary = "List invitations, newest first, with what became of their mails")
    public Page<InvitationView> list(@PathParam("w") UUID workspaceId, @BeanParam PageQuery query) {
        return invitations.list(caller.actor(), workspaceId, query.page());
    }

    @POST
    @Idempotent
    @Needs(Scope.MEMBERS_INVITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask somebody in by mail; the link works once, for 7 days and this address")
    @APIResponse(responseCode = "201", description = "written")
    @APIResponse(responseCode = "403", description = "the role goes beyond the caller's own rights")
    @APIResponse(responseCode = "409", description = "a member already, or invited already")
    public Response invite(@PathParam("w") UUID workspaceId, @NotNull @Valid NewInvitationRequest request) {
        return Answers.created(invitations.invite(caller.actor(), workspaceId, request.wanted()));
    }

    @POST
    @Path("/{id}/resend")
    @Needs(Scope.MEMBERS_INVITE)
    @Operation(summary = "Send a new link, good for 7 days from now; the old one ends")
    @APIResponse(responseCode = "200", description = "written")
    @APIResponse(responseCode = "409", description = "accepted or withdrawn already")
    public InvitationView resend(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return invitations.resend(caller.actor(), workspaceId, id);
    }

    @DELETE
    @Path("/{id}")
    @Needs(Scope.MEMBERS_INVITE)
    @Operation(summary = "Withdraw an invitation; its link ends")
    @APIResponse(responseCode = "204", description = "withdrawn")
    @APIResponse(responseCode = "409", description = "accepted or withdrawn already")
    public void withdraw(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        invitations.withdraw(caller.actor(), workspaceId, id);
    }
}
