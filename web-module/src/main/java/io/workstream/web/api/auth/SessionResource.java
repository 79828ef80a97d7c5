package io.workstream.web.api.auth;

import io.workstream.identity.OwnSessions;
import io.workstream.identity.SessionView;
import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
import io.workstream.web.http.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own logins. */
@Path("/me/sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class SessionResource {

    @Inject
    OwnSessions sessions;

    @Inject
    Caller caller;

    @GET
    @SignedIn
    @Operation(summary = "List the own logins, of browsers and of programs; the 200 used last")
    public Page<SessionView> list() {
        return new Page<>(sessions.list(caller.actor()), null);
    }

    @DELETE
    @Path("/{id}")
    @SignedIn
    @Operation(summary = "End one of the own logins; its access tokens are refused at once")
    @APIResponse(responseCode = "204", description = "ended")
    @APIResponse(responseCode = "404", description = "there is no such login of the caller's")
    public void end(@PathParam("id") UUID id) {
        sessions.end(caller.actor(), id);
    }
}
