package io.workstream.web.api.connector;

import io.workstream.connector.CheckResult;
import io.workstream.connector.JivoChannelService;
import io.workstream.connector.JivoChannelView;
import io.workstream.connector.LinkTrials;
import io.workstream.shared.Page;
import io.workstream.web.http.Answers;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Idempotent;
import io.workstream.web.http.MergePatch;
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

/** Chat API channels of the customer's Jivo. */
@Path("/workspaces/{w}/jivo-channels")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jivo-channels")
public class JivoChannelResource {

    @Inject
    JivoChannelService channels;

    @Inject
    LinkTrials trials;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.CONNECTORS_READ)
    @Operation(summary = "List Jivo channels")
    public Page<JivoChannelView> list(@PathParam("w") UUID workspaceId, @BeanParam PageQuery query) {
        return channels.list(caller.actor(), workspaceId, query.page());
    }

    @POST
    @Idempotent
    @Needs(Scope.JIVO_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Connect a Jivo channel")
    @APIResponse(responseCode = "201", description = "connected")
    public Response create(
            @PathParam("w") UUID workspaceId, @NotNull @Valid NewJivoChannelRequest request, @Context UriInfo uri) {
        JivoChannelView made = channels.create(caller.actor(), workspaceId, request.draft());
        return Answers.created(uri, made.id(), made);
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.CONNECTORS_READ)
    @Operation(summary = "Show a Jivo channel")
    public JivoChannelView show(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return channels.show(caller.actor(), workspaceId, id);
    }

    @PATCH
    @Path("/{id}")
    @Needs(Scope.JIVO_MANAGE)
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(summary = "Change a Jivo channel; absent fields keep their value")
    public JivoChannelView change(
            @PathParam("w") UUID workspaceId,
            @PathParam("id") UUID id,
            @NotNull @Valid JivoChannelChangeRequest request) {
        return channels.change(caller.actor(), workspaceId, id, request.change());
    }

    @DELETE
    @Path("/{id}")
    @Needs(Scope.JIVO_MANAGE)
    @Operation(summary = "Disconnect a Jivo channel")
    public void delete(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        channels.delete(caller.actor(), workspaceId, id);
    }

    @GET
    @Path("/{id}/status")
    @Needs(Scope.CONNECTORS_READ)
    @Operation(summary = "Ask Jivo whether an operator is online")
    public CheckResult status(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return trials.checkChannel(caller.actor(), workspaceId, id);
    }

    @POST
    @Path("/{id}/test")
    @Needs(Scope.JIVO_MANAGE)
    @Operation(summary = "Send a test message to Jivo")
    public CheckResult test(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return trials.sendTest(caller.actor(), workspaceId, id);
    }

    @POST
    @Path("/{id}/rotate-token")
    @Needs(Scope.JIVO_MANAGE)
    @Operation(summary = "Give the channel a new inbound address; the old one is refused from now on")
    public JivoChannelView rotateToken(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return channels.rotateToken(caller.actor(), workspaceId, id);
    }
}
