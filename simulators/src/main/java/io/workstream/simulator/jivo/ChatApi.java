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
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The addresses that the product calls: {@code POST /jivo/{segment}/{channel}} and its {@code /status}. */
public final class ChatApi {

    private final JivoConsole console;
    private final Faults faults;

    public ChatApi(JivoConsole console, Faults faults) {
        this.console = console;
        this.faults = faults;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/jivo/{segment}/{channel}", faulty(this::receive));
        routes.get("/jivo/{segment}/{channel}/status", faulty(this::status));
    }

    private Handler faulty(Handler real) {
        return new FaultyHandler(
                new FaultyHandler.Service(FaultTarget.JIVO, ChatApi::names, ChatApi::answerWrongly), faults, real);
    }

    /** The channel, and the customer as Jivo knows them. */
    private static Set<String> names(Context context) {
        Set<String> names = new HashSet<>(Set.of(context.pathParam("channel")));
        Json.maybeObject(context.bodyAsBytes()).ifPresent(event -> {
            names.add(event.at("/sender/id").asText(""));
            names.add(event.at("/sender/phone").asText("").replaceFirst("^[+]", ""));
        });
        return names;
    }

    private static void answerWrongly(Context context, Fault fault) {
        int status = fault.reply().status();
        context.status(status == 0 ? 500 : status)
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
