package io.workstream.web.http;

import io.workstream.rate.RequestRates;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts the calls of whoever {@link ActorFilter} has recognised, before anything is done for them. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 1)
public class ApiRateFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    RequestRates rates;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!resource.getResourceMethod().isAnnotationPresent(PublicEndpoint.class)) {
            rates.called(caller.actor().userId());
        }
    }
}
