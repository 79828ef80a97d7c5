package io.workstream.web.api.auth;

import io.workstream.identity.EmailConfirmation;
import io.workstream.identity.IdentityService;
import io.workstream.identity.OwnAccount;
import io.workstream.identity.Preferences;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    OwnAccount account;

    @Inject
    EmailConfirmation confirmation;

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
    @Operation(summary = "Change name, language, time zone or theme")
    @APIResponse(responseCode = "200", description = "the profile as it is now")
    @APIResponse(responseCode = "409", description = "name-taken")
    public UserView change(@NotNull @Valid MeChangeRequest request) {
        UserView present = identity.me(caller.actor());
        Preferences wanted = request.over(present);
        if (request.name() != null) {
            identity.rename(caller.actor(), request.name());
        }
        return identity.prefer(caller.actor(), wanted);
    }

    @POST
    @Path("/password")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change the password; all sessions end")
    @APIResponse(responseCode = "204", description = "changed")
    @APIResponse(responseCode = "403", description = "password-wrong")
    public void changePassword(@NotNull @Valid PasswordChangeRequest request) {
        account.changePassword(caller.actor(), request.current(), request.password());
    }

    @POST
    @Path("/deletion")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Delete the own account")
    @APIResponse(responseCode = "204", description = "deleted; all sessions are over")
    @APIResponse(responseCode = "403", description = "password-wrong")
    @APIResponse(responseCode = "409", description = "owns-workspaces, administrator-stays")
    public void delete(@NotNull @Valid ProofRequest request) {
        account.delete(caller.actor(), request.password());
    }

    @POST
    @Path("/email")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask at another address whether the account is to have it")
    @APIResponse(responseCode = "202", description = "mailed; the old address counts until the new one is confirmed")
    @APIResponse(responseCode = "403", description = "password-wrong")
    @APIResponse(responseCode = "409", description = "email-taken")
    public Response changeEmail(@NotNull @Valid EmailChangeRequest request) {
        account.askForEmail(caller.actor(), request.password(), request.email());
        return Response.accepted().build();
    }

    @POST
    @Path("/email/confirmation")
    @SignedIn
    @Operation(summary = "Mail the link that confirms the account's address again")
    @APIResponse(responseCode = "202", description = "mailed")
    @APIResponse(responseCode = "409", description = "email-confirmed: there is nothing to confirm")
    public Response confirmAgain() {
        confirmation.sendAgain(caller.actor());
        return Response.accepted().build();
    }
}
