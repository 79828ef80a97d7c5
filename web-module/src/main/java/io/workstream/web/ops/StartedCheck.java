package io.workstream.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Has finished starting. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    @Inject
    NodeLifecycle lifecycle;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("workstream-started")
                .status(lifecycle.hasStarted())
                .build();
    }
}
