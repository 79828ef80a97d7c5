package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Json;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Control API of the console: what tests and the page use to act as an operator. */
public final class JivoControl {

    private final JivoConsole console;
    private final URI productUrl;
    private final Supplier<URI> ownUrl;

    /** {@code productUrl} completes inbound URLs given as a path; {@code ownUrl} is known once the port is bound. */
    public JivoControl(JivoConsole console, URI productUrl, Supplier<URI> ownUrl) {
        this.console = console;
        this.productUrl = productUrl;
        this.ownUrl = ownUrl;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/control/jivo/channels", this::register);
        routes.get(
                "/control/jivo/channels",
                context -> context.json(Map.of(
                        "items", console.channels().stream().map(this::view).toList(), "online", console.isOnline())));
        routes.post("/control/jivo/operator", this::operator);
        routes.post("/control/jivo/{channel}/messages", this::answer);
        routes.get(
                "/control/jivo/{channel}/events",
                context -> context.json(Map.of(
                        "items",
                        console.events(context.pathParam("channel")).stream()
                                .map(JivoControl::view)
                                .toList())));
        routes.get(
                "/control/jivo/{channel}/dialogs",
                context -> context.json(Map.of("items", console.dialogs(context.pathParam("channel")))));
    }

    private void register(Context context) {
        ControlRequest request = ControlRequest.of(context);
        Optional<String> segment = request.maybeText("segment");
        Optional<String> id = request.maybeText("channel");
        URI inboundUrl = request.maybeUrl("inboundUrl").map(productUrl::resolve).orElse(null);
        JivoChannel channel;
        if (segment.isPresent() && id.isPresent()) {
            checkSegment(request, "segment", segment.get());
            checkSegment(request, "channel", id.get());
            channel = console.put(new JivoChannel(segment.get(), id.get(), request.text("name"), inboundUrl));
        } else {
            JivoChannel opened = console.open(request.text("name"));
            channel = inboundUrl == null ? opened : console.connect(opened.id(), inboundUrl);
        }
        context.json(view(channel));
    }

    private static void checkSegment(ControlRequest request, String field, String value) {
        if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw request.wrong(field, "may hold letters, digits, minus and underscore");
        }
    }

    private void operator(Context context) {
        ControlRequest request = ControlRequest.of(context);
        boolean online = request.flag("online").orElseThrow(() -> request.wrong("online", "is required"));
        console.setOnline(online);
        context.json(Map.of("online", online));
    }

    private void answer(Context context) {
        ControlRequest request = ControlRequest.of(context);
        AgentText text = new AgentText(
                request.text("recipientId"),
                request.text("text"),
                request.maybeText("agentName").orElse(null),
                request.maybeText("messageId").orElse(null));
        JivoConsole.Answered answered = console.answer(context.pathParam("channel"), text);
        context.json(Map.of(
                "messageId", answered.messageId(),
                "httpStatus", answered.answer().status(),
                "body", answered.answer().body()));
    }

    private static ObjectNode view(ReceivedEvent event) {
        ObjectNode view = Json.object();
        view.put("id", event.id())
                .put("clientId", event.clientId())
                .put("name", event.clientName())
                .put("type", event.type())
                .put("text", event.text())
                .put("receivedAt", event.at().toString())
                .put("count", event.count());
        view.set("body", event.body());
        return view;
    }

    private ObjectNode view(JivoChannel channel) {
        return Json.object()
                .put("segment", channel.segment())
                .put("channel", channel.id())
                .put("name", channel.name())
                .put("channelUrl", ownUrl.get().resolve(channel.path()).toString())
                .put("inboundUrl", text(channel.inboundUrl()));
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
