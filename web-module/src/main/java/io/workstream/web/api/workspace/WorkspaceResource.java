package io.workstream.web.api.workspace;

import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.Answers;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Idempotent;
import io.workstream.web.http.MergePatch;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PageQuery;
import io.workstream.web.http.SignedIn;
import io.workstream.workspace.OwnershipTransfer;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceDeletion;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceSettings;
import io.workstream.workspace.WorkspaceView;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Workspaces of the caller. */
@Path("/workspaces")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workspaces")
public class WorkspaceResource {

    @Inject
    WorkspaceService workspaces;

    @Inject
    WorkspaceSettings settings;

    @Inject
    WorkspaceDeletion deletion;

    @Inject
    OwnershipTransfer transfer;

    @Inject
    Caller caller;

    @POST
    @SignedIn
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a workspace and own it")
    @APIResponse(responseCode = "201", description = "made")
    @APIResponse(responseCode = "409", description = "the slug is taken")
    public Response create(@NotNull @Valid NewWorkspaceRequest request, @Context UriInfo uri) {
        WorkspaceView made = workspaces.create(caller.actor(), request.wanted());
        return Answers.created(uri, made.id(), made);
    }

    @GET
    @SignedIn
    @Operation(summary = "List the workspaces that the caller is a member of, deleted ones where they own them")
    public Page<WorkspaceView> list(@BeanParam PageQuery query) {
        return page(workspaces.mine(caller.actor()), query.page());
    }

    @GET
    @Path("/{w}")
    @Needs(Scope.WORKSPACE_READ)
    @Operation(summary = "Show a workspace")
    public WorkspaceView show(@PathParam("w") UUID workspaceId) {
        return workspaces.show(caller.actor(), workspaceId);
    }

    @PATCH
    @Path("/{w}")
    @Needs(Scope.WORKSPACE_MANAGE)
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            summary =
                    "Change a workspace's name, address, language, time zone, or for how long it keeps files and messages",
            description = "With `version`, as it was read, somebody else's change meanwhile is not written over."
                    + " The former address is free at once. `messageDays` 0 keeps messages for good.")
    @APIResponse(responseCode = "409", description = "the slug is taken, or somebody else changed it meanwhile")
    public WorkspaceView change(@PathParam("w") UUID workspaceId, @NotNull @Valid WorkspaceChangeRequest request) {
        return settings.change(caller.actor(), workspaceId, request.wanted());
    }

    @DELETE
    @Path("/{w}")
    @Needs(Scope.WORKSPACE_MANAGE)
    @Operation(
            summary = "Delete a workspace that the caller owns",
            description =
                    "From then on nobody gets in and nothing leaves it; what arrives is kept. Its owners can restore it"
                            + " for 30 days; then it is removed with all that it holds.")
    @APIResponse(responseCode = "204", description = "deleted")
    @APIResponse(responseCode = "403", description = "the caller does not own it")
    public void delete(@PathParam("w") UUID workspaceId) {
        deletion.delete(caller.actor(), workspaceId);
    }

    @POST
    @Path("/{w}/restore")
    @Needs(Scope.WORKSPACE_MANAGE)
    @Operation(summary = "Bring back a deleted workspace that the caller owns")
    @APIResponse(responseCode = "200", description = "the workspace as it is now")
    @APIResponse(responseCode = "403", description = "the caller does not own it")
    @APIResponse(responseCode = "409", description = "it is not deleted")
    public WorkspaceView restore(@PathParam("w") UUID workspaceId) {
        return deletion.restore(caller.actor(), workspaceId);
    }

    @POST
    @Path("/{w}/transfer")
    @Needs(Scope.ROLES_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Hand a workspace that the caller owns over to another member; the caller administers it from then on")
    @APIResponse(responseCode = "200", description = "the workspace as the caller sees it now")
    @APIResponse(responseCode = "403", description = "the caller does not own it")
    @APIResponse(responseCode = "404", description = "there is no such member")
    public WorkspaceView transfer(@PathParam("w") UUID workspaceId, @NotNull @Valid TransferRequest request) {
        return transfer.handOver(caller.actor(), workspaceId, request.requiredUserId());
    }

    /** One person's workspaces are few: they are read as a whole and cut here, oldest first. */
    static Page<WorkspaceView> page(List<WorkspaceView> all, PageRequest request) {
        String after = request.idAfter().map(UUID::toString).orElse("");
        List<WorkspaceView> rest = all.stream()
                .filter(workspace -> workspace.id().toString().compareTo(after) > 0)
                .toList();
        return Page.of(rest, request, workspace -> workspace.id().toString());
    }
}
