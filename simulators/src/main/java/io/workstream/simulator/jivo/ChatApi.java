package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.FaultyHandler;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.Refusal;
import java.util.Locale;

/** The addresses that the product calls: {@code POST /jivo/{segment}/{channel}} and its {@code /status}. */
public final class ChatApi {

    private final JivoConsole console;

    public ChatApi(JivoConsole console) {
        this.console = console;
    }

    public void addTo(RoutesConfig routes, Faults faults) {
        routes.post("/jivo/{segment}/{channel}", faulty(faults, this::receive));
        routes.get("/jivo/{segment}/{channel}/status", faulty(faults, this::status));
    }

    private static Handler faulty(Faults faults, Handler real) {
        return new FaultyHandler(FaultTarget.JIVO, faults, ChatApi::answerWrongly, real);
    }

    private static void answerWrongly(Context context, Fault fault) {
        context.status(fault.status() == 0 ? 500 : fault.status())
                .contentType("text/plain; charset=utf-8")
                .result("planned fault");
    }

    private void receive(Context context) {
        JivoChannel channel = channel(context);
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refusal(400, "the event must be sent as application/json");
        }
        ObjectNode event = Json.readObject(context.bodyAsBytes());
        ChatEvent.check(event);
        console.receive(channel, event);
        context.status(200);
    }

    private void status(Context context) {
        channel(context);
        context.contentType("text/plain; charset=utf-8").result(console.isOnline() ? "1" : "0");
    }

    private JivoChannel channel(Context context) {
        return console.find(context.pathParam("segment"), context.pathParam("channel"))
                .orElseThrow(() -> new Refusal(404, "no such channel"));
    }
}
