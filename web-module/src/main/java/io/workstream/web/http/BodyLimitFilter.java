package io.workstream.web.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Stops reading a request's JSON where nobody would send more in good faith. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyLimitFilter implements ContainerRequestFilter {

    static final long MOST_BYTES = 1 << 20;

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getLength() > MOST_BYTES) {
            throw LimitedInput.tooLarge(MOST_BYTES);
        }
        if (context.hasEntity()) {
            context.setEntityStream(new LimitedInput(context.getEntityStream(), MOST_BYTES));
        }
    }
}
