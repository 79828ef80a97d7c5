package io.workstream.web.api.platform;

import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
import io.workstream.web.http.PlatformOnly;
import io.workstream.workspace.SupportService;
import io.workstream.workspace.SupportVisit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller looks in for support. */
@Path("/platform/support")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class SupportResource {

    @Inject
    SupportService support;

    @Inject
    Caller caller;

    @GET
    @PlatformOnly
    @Operation(summary = "Where the caller looks in now: one visit or none")
    @APIResponse(responseCode = "403", description = "not an administrator of the platform")
    public Page<SupportVisit> current() {
        return new Page<>(support.current(caller.actor()).stream().toList(), null);
    }

    @DELETE
    @PlatformOnly
    @Operation(summary = "End the caller's visit")
    @APIResponse(responseCode = "204", description = "ended, or there was none")
    public void end() {
        support.end(caller.actor());
    }
}
