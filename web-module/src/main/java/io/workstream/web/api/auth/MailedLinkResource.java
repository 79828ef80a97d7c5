package io.workstream.web.api.auth;

import io.workstream.identity.EmailConfirmation;
import io.workstream.identity.LoginLimits;
import io.workstream.identity.OwnAccount;
import io.workstream.web.http.CallerAddress;
import io.workstream.web.http.CallerOrigin;
import io.workstream.web.http.PublicEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people do by links that are mailed to them. */
@Path("/auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class MailedLinkResource {

    @Context
    HttpServletRequest request;

    @Inject
    EmailConfirmation confirmation;

    @Inject
    LoginLimits limits;

    @Inject
    OwnAccount account;

    @Inject
    CallerAddress addresses;

    @Inject
    CallerOrigin origins;

    @POST
    @Path("/email/confirm")
    @PublicEndpoint
    @SecurityRequirements
    @Operation(summary = "Confirm an e-mail address by the token that was mailed to it")
    @APIResponse(responseCode = "204", description = "confirmed; it is the account's address")
    @APIResponse(responseCode = "400", description = "link-invalid: unknown, used or too old")
    public void confirm(@NotNull @Valid TokenRequest body) {
        confirmation.confirm(body.token(), addresses.of(request));
    }

    @POST
    @Path("/unlock")
    @PublicEndpoint
    @SecurityRequirements
    @Operation(summary = "Unlock signing in by the token out of a mail")
    @APIResponse(responseCode = "204", description = "unlocked")
    @APIResponse(responseCode = "400", description = "link-invalid: unknown, used or too old")
    public void unlock(@NotNull @Valid TokenRequest body) {
        limits.unlock(body.token());
    }

    @POST
    @Path("/password/forgot")
    @PublicEndpoint
    @SecurityRequirements
    @Operation(summary = "Ask for a mail with the way to a new password")
    @APIResponse(responseCode = "429", description = "too-many-tries from this address")
    @APIResponse(responseCode = "202", description = "always; whether anybody has the address is not told")
    public Response forgot(@NotNull @Valid ForgotRequest body) {
        account.forgot(body.email(), origins.of(request));
        return Response.accepted().build();
    }

    @POST
    @Path("/password/reset")
    @PublicEndpoint
    @SecurityRequirements
    @Operation(summary = "Set a new password by the token out of a mail; all sessions end")
    @APIResponse(responseCode = "204", description = "set")
    @APIResponse(responseCode = "400", description = "link-invalid, password-common, or a password of a wrong length")
    public void reset(@NotNull @Valid ResetRequest body) {
        account.resetPassword(body.token(), body.password(), addresses.of(request));
    }
}
