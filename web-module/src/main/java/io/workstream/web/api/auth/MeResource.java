package io.workstream.web.api.auth;

import io.workstream.identity.IdentityService;
import io.workstream.identity.UserView;
import io.workstream.web.http.Caller;
import io.workstream.web.http.MergePatch;
import io.workstream.web.http.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own profile. */
@Path("/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class MeResource {

    @Inject
    IdentityService identity;

    @Inject
    Caller caller;

    @GET
    @SignedIn
    @Operation(summary = "Show the own profile")
    public UserView show() {
        return identity.me(caller.actor());
    }

    @PATCH
    @SignedIn
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(summary = "Change language, time zone or theme")
    public UserView change(@NotNull @Valid MeChangeRequest request) {
        UserView present = identity.me(caller.actor());
        return identity.prefer(caller.actor(), request.over(present));
    }
}
