package io.workstream.web.api.platform;

import io.workstream.identity.LoginLock;
import io.workstream.platform.PeopleService;
import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
import io.workstream.web.http.PlatformOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Network addresses from which too much was tried in vain. They are kept as hashes, so there is no list of them. */
@Path("/platform/addresses/{address}/locks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class AddressResource {

    @Inject
    PeopleService people;

    @Inject
    Caller caller;

    @GET
    @PlatformOnly
    @Operation(
            summary = "List what is held up from a network address now: `address` (signing in), `register`, `forgot`")
    @APIResponse(responseCode = "403", description = "not an administrator of the platform")
    public Page<LoginLock> list(@PathParam("address") String address) {
        return new Page<>(people.locksOf(caller.actor(), address), null);
    }

    @DELETE
    @PlatformOnly
    @Operation(summary = "Let a network address try again")
    @APIResponse(responseCode = "204", description = "nothing is held up from it")
    public void unlock(@PathParam("address") String address) {
        people.unlockAddress(caller.actor(), address);
    }
}
