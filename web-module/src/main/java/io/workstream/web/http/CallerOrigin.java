package io.workstream.web.http;

import io.workstream.identity.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;

/** Where a login comes from: the caller's address, and what their program calls itself. */
@ApplicationScoped
public class CallerOrigin {

    @Inject
    CallerAddress addresses;

    /** The origin of a request. */
    public Origin of(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return new Origin(addresses.of(request), agent);
    }
}
