package io.workstream.web.http;

import io.workstream.identity.AccessTokens;
import io.workstream.identity.IdentityProblem;
import io.workstream.identity.VerifiedToken;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the caller by a bearer token, for every method that does not say {@link PublicEndpoint}. Cookies are not
 * looked at: they belong to pages.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class ActorFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest request;

    @Inject
    AccessTokens tokens;

    @Inject
    Caller caller;

    @Inject
    CallerAddress address;

    @Override
    public void filter(ContainerRequestContext context) {
        if (resource.getResourceMethod().isAnnotationPresent(PublicEndpoint.class)) {
            return;
        }
        String raw = bearer(context.getHeaderString(HttpHeaders.AUTHORIZATION));
        VerifiedToken verified = tokens.verify(raw);
        JsonWebToken token = new BearerToken(verified, raw);
        caller.is(
                new Actor(verified.userId(), verified.platformAdmin(), verified.session(), address.of(request)), token);
        context.setSecurityContext(new TokenSecurity(verified, token, request.isSecure()));
    }

    static String bearer(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Problem(IdentityProblem.UNAUTHENTICATED);
        }
        return header.substring(SCHEME.length()).strip();
    }

    private record TokenSecurity(VerifiedToken verified, JsonWebToken token, boolean secure)
            implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return token;
        }

        @Override
        public boolean isUserInRole(String role) {
            return verified.groups().contains(role);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
