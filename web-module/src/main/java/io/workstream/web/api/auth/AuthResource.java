package io.workstream.web.api.auth;

import io.workstream.identity.IdentityService;
import io.workstream.identity.Preferences;
import io.workstream.identity.UserView;
import io.workstream.shared.SpokenLanguage;
import io.workstream.web.http.Answers;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts and tokens. */
@Path("/auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class AuthResource {

    @Context
    HttpServletRequest http;

    @Inject
    IdentityService identity;

    @Inject
    CallerOrigin origins;

    @POST
    @Path("/register")
    @PublicEndpoint
    @SecurityRequirements
    @Operation(summary = "Make an account")
    @APIResponse(responseCode = "201", description = "made")
    @APIResponse(responseCode = "409", description = "e-mail or name is taken")
    public Response register(@NotNull @Valid RegisterRequest request, @Context HttpHeaders headers) {
        String language = SpokenLanguage.firstOf(headers.getAcceptableLanguages());
        UserView user = identity.register(request.registration(), Preferences.speaking(language), origins.of(http));
        return Answers.created(RegisteredView.of(user));
    }

    @POST
    @Path("/login")
    @PublicEndpoint
    @SecurityRequirements
    @Operation(summary = "Log in with e-mail and password")
    @APIResponse(responseCode = "200", description = "tokens")
    @APIResponse(responseCode = "401", description = "credentials-wrong: the one or the other")
    @APIResponse(responseCode = "429", description = "too-many-tries for this account or from this address")
    public TokensView login(@NotNull @Valid LoginRequest request) {
        return TokensView.of(identity.login(request.email(), request.password(), origins.of(http)));
    }

    @POST
    @Path("/refresh")
    @PublicEndpoint
    @SecurityRequirements
    @Operation(summary = "Spend a refresh token for a new pair")
    @APIResponse(responseCode = "200", description = "the new pair; the old refresh token is spent")
    @APIResponse(responseCode = "409", description = "refresh-raced: spent less than 10 s ago")
    public TokensView refresh(@NotNull @Valid RefreshRequest request) {
        return TokensView.of(identity.refresh(request.refreshToken(), origins.of(http)));
    }

    @POST
    @Path("/logout")
    @PublicEndpoint
    @SecurityRequirements
    @Operation(summary = "End the login that a refresh token belongs to")
    public void logout(@NotNull @Valid RefreshRequest request) {
        identity.logout(request.refreshToken());
    }
}
