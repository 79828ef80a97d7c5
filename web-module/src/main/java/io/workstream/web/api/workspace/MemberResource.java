package io.workstream.web.api.workspace;

import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
import io.workstream.web.http.MergePatch;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PageQuery;
import io.workstream.workspace.MemberService;
import io.workstream.workspace.MemberView;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who belongs to a workspace. */
@Path("/workspaces/{w}/members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members")
public class MemberResource {

    @Inject
    MemberService members;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.MEMBERS_READ)
    @Operation(summary = "List members, oldest account first")
    public Page<MemberView> list(@PathParam("w") UUID workspaceId, @BeanParam PageQuery query) {
        return members.list(caller.actor(), workspaceId, query.page());
    }

    @PATCH
    @Path("/{userId}")
    @Needs(Scope.ROLES_MANAGE)
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(summary = "Give a member these roles and no others")
    @APIResponse(responseCode = "200", description = "the member as they are now")
    @APIResponse(responseCode = "403", description = "beyond the caller's own rights")
    @APIResponse(responseCode = "409", description = "the last owner")
    public MemberView assign(
            @PathParam("w") UUID workspaceId,
            @PathParam("userId") UUID userId,
            @NotNull @Valid MemberRolesRequest request) {
        return members.assign(caller.actor(), workspaceId, userId, request.roles());
    }

    @DELETE
    @Path("/{userId}")
    @Needs(Scope.ROLES_MANAGE)
    @Operation(summary = "Take a member out; oneself without any right")
    @APIResponse(responseCode = "204", description = "gone")
    @APIResponse(responseCode = "409", description = "the last owner")
    public void remove(@PathParam("w") UUID workspaceId, @PathParam("userId") UUID userId) {
        members.remove(caller.actor(), workspaceId, userId);
    }
}
