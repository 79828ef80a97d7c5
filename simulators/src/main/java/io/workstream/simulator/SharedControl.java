package io.workstream.simulator;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Control API of what belongs to no single service: faults, mails, the whole state. */
final class SharedControl {

    private final Simulators simulators;

    SharedControl(Simulators simulators) {
        this.simulators = simulators;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/control/faults", this::plan);
        routes.get(
                "/control/faults", context -> context.json(simulators.faults().left()));
        routes.delete("/control/faults", context -> {
            simulators.faults().clear();
            context.status(204);
        });
        routes.get(
                "/control/mails",
                context -> context.json(Map.of("items", simulators.inbox().mails())));
        routes.delete("/control/state", this::clear);
    }

    private void plan(Context context) {
        ControlRequest request = ControlRequest.of(context);
        FaultTarget target =
                switch (request.text("target").toUpperCase(Locale.ROOT)) {
                    case "GRAPH" -> FaultTarget.GRAPH;
                    case "JIVO" -> FaultTarget.JIVO;
                    case "MEDIA" -> FaultTarget.MEDIA;
                    default -> throw request.wrong("target", "must be graph, jivo or media");
                };
        int status = request.number("status").map(Math::toIntExact).orElse(0);
        if (status != 0 && (status < 200 || status > 599)) {
            throw request.wrong("status", "must be between 200 and 599");
        }
        Fault fault = new Fault(
                status,
                request.number("code").map(Math::toIntExact).orElse(0),
                Duration.ofMillis(request.number("delayMs").orElse(0L)),
                request.flag("dropAnswer").orElse(false));
        simulators
                .faults()
                .plan(target, request.number("count").map(Math::toIntExact).orElse(1), fault);
        context.json(simulators.faults().left());
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
