package io.workstream.simulator;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Control API of what belongs to no single service: mails, the whole state. */
final class SharedControl {

    private final Simulators simulators;

    SharedControl(Simulators simulators) {
        this.simulators = simulators;
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/control/mails",
                context -> context.json(Map.of("items", simulators.inbox().mails())));
        routes.delete("/control/state", this::clear);
    }

    private void clear(Context context) {
        if (Boolean.parseBoolean(context.queryParam("all"))) {
            simulators.clearAll();
        } else {
            simulators.clear();
        }
        context.status(204);
    }
}
