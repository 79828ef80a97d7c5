package io.workstream.web.api.platform;

import io.workstream.platform.TenantQuestion;
import io.workstream.platform.TenantService;
import io.workstream.platform.TenantView;
import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
import io.workstream.web.http.MergePatch;
import io.workstream.web.http.PageQuery;
import io.workstream.web.http.PlatformOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All workspaces of the platform: who answers for them, what they use and may use. */
@Path("/platform/tenants")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class TenantResource {

    @Inject
    TenantService tenants;

    @Inject
    Caller caller;

    @GET
    @PlatformOnly
    @Operation(summary = "List workspaces, newest first")
    @APIResponse(responseCode = "403", description = "not an administrator of the platform")
    public Page<TenantView> list(
            @QueryParam("q") @Parameter(description = "part of a name, a slug or the owner's e-mail") @Nullable String words,
            @QueryParam("status") @Parameter(description = "`active`, `suspended` or `deleted`") @Nullable String status,
            @BeanParam PageQuery query) {
        return tenants.list(caller.actor(), TenantQuestion.of(words, status), query.page());
    }

    @GET
    @Path("/{w}")
    @PlatformOnly
    @Operation(summary = "Show a workspace's owner, state and limits")
    public TenantView show(@PathParam("w") UUID workspaceId) {
        return tenants.show(caller.actor(), workspaceId);
    }

    @PATCH
    @Path("/{w}")
    @PlatformOnly
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            summary = "Suspend or resume a workspace, or change its limits",
            description = "A suspended workspace lets nobody in and sends nothing; what arrives for it is kept.")
    public TenantView settle(@PathParam("w") UUID workspaceId, @NotNull @Valid TermsRequest request) {
        return tenants.settle(caller.actor(), workspaceId, request.wanted());
    }

    @POST
    @Path("/{w}/restore")
    @PlatformOnly
    @Operation(summary = "Bring a deleted workspace back, for its owners")
    @APIResponse(responseCode = "200", description = "the workspace as it is now")
    @APIResponse(responseCode = "409", description = "it is not deleted")
    public TenantView restore(@PathParam("w") UUID workspaceId) {
        return tenants.restore(caller.actor(), workspaceId);
    }
}
