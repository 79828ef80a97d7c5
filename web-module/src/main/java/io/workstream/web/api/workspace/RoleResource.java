package io.workstream.web.api.workspace;

import io.workstream.shared.Page;
import io.workstream.web.http.Answers;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Idempotent;
import io.workstream.web.http.MergePatch;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PageQuery;
import io.workstream.workspace.RoleService;
import io.workstream.workspace.RoleView;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roles: sets of rights that members are given. */
@Path("/workspaces/{w}/roles")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roles")
public class RoleResource {

    @Inject
    RoleService roles;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.MEMBERS_READ)
    @Operation(summary = "List roles: built in ones first, then the workspace's own")
    public Page<RoleView> list(@PathParam("w") UUID workspaceId, @BeanParam PageQuery query) {
        return roles.list(caller.actor(), workspaceId, query.page());
    }

    @POST
    @Idempotent
    @Needs(Scope.ROLES_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a role out of scopes that the caller has")
    @APIResponse(responseCode = "201", description = "made")
    @APIResponse(responseCode = "403", description = "beyond the caller's own rights")
    public Response create(
            @PathParam("w") UUID workspaceId, @NotNull @Valid NewRoleRequest request, @Context UriInfo uri) {
        RoleView made = roles.create(caller.actor(), workspaceId, request.wanted());
        return Answers.created(uri, made.id(), made);
    }

    @PATCH
    @Path("/{id}")
    @Needs(Scope.ROLES_MANAGE)
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(summary = "Change a role, at once for everybody who has it")
    public RoleView change(
            @PathParam("w") UUID workspaceId, @PathParam("id") UUID id, @NotNull @Valid RoleChangeRequest request) {
        return roles.change(caller.actor(), workspaceId, id, request.wanted());
    }

    @DELETE
    @Path("/{id}")
    @Needs(Scope.ROLES_MANAGE)
    @Operation(summary = "Remove a role that nobody has")
    @APIResponse(responseCode = "204", description = "gone")
    @APIResponse(responseCode = "409", description = "somebody has it, or it is built in")
    public void delete(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        roles.delete(caller.actor(), workspaceId, id);
    }
}
