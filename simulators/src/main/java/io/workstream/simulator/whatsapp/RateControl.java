package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.whatsapp.SendRates.Limits;
import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Json;

/** Control API of the limits on how fast numbers may send. */
public final class RateControl {

    private final SendRates rates;

    public RateControl(SendRates rates) {
        this.rates = rates;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/control/rates", this::show);
        routes.post("/control/rates", this::change);
    }

    private void change(Context context) {
        ControlRequest request = ControlRequest.of(context);
        boolean on = request.flag("on").orElseThrow(() -> request.wrong("on", "is required"));
        Limits limits = new Limits(
                number(request, "perSecond", Limits.META.perSecond()),
                number(request, "pairBurst", Limits.META.pairBurst()),
                number(request, "pairSeconds", Limits.META.pairSeconds()));
        rates.hold(on ? limits : null);
        show(context);
    }

    private void show(Context context) {
        Limits limits = rates.limits();
        ObjectNode answer = Json.object().put("on", limits != null);
        if (limits != null) {
            answer.put("perSecond", limits.perSecond())
                    .put("pairBurst", limits.pairBurst())
                    .put("pairSeconds", limits.pairSeconds());
        }
        context.json(answer);
    }

    private static int number(ControlRequest request, String field, int otherwise) {
        return request.number(field).map(Math::toIntExact).orElse(otherwise);
    }
}
