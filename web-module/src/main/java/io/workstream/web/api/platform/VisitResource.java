package io.workstream.web.api.platform;

import io.workstream.web.http.Answers;
import io.workstream.web.http.Caller;
import io.workstream.web.http.PlatformOnly;
import io.workstream.workspace.SupportService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** The beginning of a look into a workspace for support. */
@Path("/platform/tenants/{w}/support")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class VisitResource {

    @Inject
    SupportService support;

    @Inject
    Caller caller;

    @POST
    @PlatformOnly
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Look into a workspace for an hour: everything in it can be read, but secrets; nothing can be changed",
            description =
                    "The workspace reads in its audit who came, why, and when they went. An earlier visit of the caller ends.")
    @APIResponse(responseCode = "201", description = "begun")
    @APIResponse(responseCode = "404", description = "no workspace has this id")
    @APIResponse(responseCode = "409", description = "the caller is a member")
    public Response begin(@PathParam("w") UUID workspaceId, @NotNull @Valid VisitRequest request) {
        return Answers.created(support.begin(caller.actor(), workspaceId, request.reason()));
    }
}
