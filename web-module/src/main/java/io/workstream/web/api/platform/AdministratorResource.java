package io.workstream.web.api.platform;

import io.workstream.identity.AdministratorView;
import io.workstream.platform.AdministratorService;
import io.workstream.shared.Page;
import io.workstream.web.http.Answers;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Idempotent;
import io.workstream.web.http.PageQuery;
import io.workstream.web.http.PlatformOnly;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who administers the platform. */
@Path("/platform/administrators")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class AdministratorResource {

    @Inject
    AdministratorService administrators;

    @Inject
    Caller caller;

    @GET
    @PlatformOnly
    @Operation(summary = "List administrators of the platform, the newest accounts first")
    @APIResponse(responseCode = "403", description = "not an administrator of the platform")
    public Page<AdministratorView> list(@BeanParam PageQuery query) {
        return administrators.list(caller.actor(), query.page());
    }

    @POST
    @Idempotent
    @PlatformOnly
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Appoint somebody by the confirmed e-mail address of their account")
    @APIResponse(responseCode = "201", description = "appointed")
    @APIResponse(responseCode = "404", description = "nobody has this address")
    @APIResponse(responseCode = "409", description = "the address is not confirmed, or they administer already")
    public Response appoint(@NotNull @Valid AppointmentRequest request) {
        return Answers.created(administrators.appoint(caller.actor(), request.email()));
    }

    @DELETE
    @Path("/{userId}")
    @PlatformOnly
    @Operation(summary = "Dismiss an administrator, from the next request on")
    @APIResponse(responseCode = "204", description = "dismissed")
    @APIResponse(responseCode = "404", description = "no administrator has this id")
    @APIResponse(responseCode = "409", description = "the last one stays, and oneself only where that is said")
    public void dismiss(
            @PathParam("userId") UUID userId,
            @QueryParam("oneself") @Parameter(description = "`true` to dismiss oneself") @Nullable String oneself) {
        administrators.dismiss(caller.actor(), userId, "true".equals(oneself));
    }
}
