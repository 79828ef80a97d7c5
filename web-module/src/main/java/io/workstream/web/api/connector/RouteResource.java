package io.workstream.web.api.connector;

import io.workstream.connector.RouteService;
import io.workstream.connector.RouteView;
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

/** Which WhatsApp account goes with which Jivo channel. */
@Path("/workspaces/{w}/routes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes")
public class RouteResource {

    @Inject
    RouteService routes;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.CONNECTORS_READ)
    @Operation(summary = "List routes")
    public Page<RouteView> list(@PathParam("w") UUID workspaceId, @BeanParam PageQuery query) {
        return routes.list(caller.actor(), workspaceId, query.page());
    }

    @POST
    @Idempotent
    @Needs(Scope.CONNECTORS_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Join a WhatsApp account to a Jivo channel")
    @APIResponse(responseCode = "201", description = "joined")
    public Response create(@PathParam("w") UUID workspaceId, @NotNull @Valid NewRouteRequest request) {
        RouteView made =
                routes.create(caller.actor(), workspaceId, request.whatsappAccountId(), request.jivoChannelId());
        return Answers.created(made);
    }

    @DELETE
    @Path("/{id}")
    @Needs(Scope.CONNECTORS_MANAGE)
    @Operation(summary = "Part an account from its channel")
    public void delete(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        routes.delete(caller.actor(), workspaceId, id);
    }
}
