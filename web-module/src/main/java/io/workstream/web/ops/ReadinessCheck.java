package io.workstream.web.ops;

import io.workstream.platform.PlatformHealth;
import io.workstream.platform.PlatformState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready for requests: running, with PostgreSQL. What may be away for a while is only named. */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    @Inject
    NodeLifecycle lifecycle;

    @Inject
    PlatformHealth health;

    @Override
    public HealthCheckResponse call() {
        return response(lifecycle.running(), health.state());
    }

    static HealthCheckResponse response(boolean running, PlatformState state) {
        return HealthCheckResponse.named("workstream")
                .status(running && state.database())
                .withData("database", state.database() ? "up" : "down")
                .withData("redis", named(state.redis()))
                .withData("jms", named(state.jms()))
                .withData("storage", named(state.storage()))
                .withData("jobs", named(state.jobs()))
                .withData("receiversAway", state.away())
                .build();
    }

    private static String named(boolean up) {
        return up ? "up" : "degraded";
    }
}
