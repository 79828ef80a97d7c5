package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.FileStore;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Json;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Control API of the console: what tests and the page use to act as an operator. */
public final class JivoControl {

    private final JivoConsole console;
    private final URI productUrl;
    private final Supplier<URI> ownUrl;
    private final FileStore store;
    private final AgentFiles files;

    /** {@code productUrl} completes inbound URLs given as a path; {@code ownUrl} is known once the port is bound. */
    public JivoControl(JivoConsole console, FileStore store, URI productUrl, Supplier<URI> ownUrl) {
        this.console = console;
        this.productUrl = productUrl;
        this.ownUrl = ownUrl;
        this.store = store;
        this.files = new AgentFiles(store, ownUrl);
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/control/jivo/channels", this::register);
        routes.get(
                "/control/jivo/channels",
                context -> context.json(Map.of(
                        "items", console.channels().stream().map(this::view).toList(), "online", console.isOnline())));
        routes.post("/control/jivo/operator", this::operator);
        routes.post("/control/jivo/{channel}/messages", this::answer);
        routes.post("/control/jivo/{channel}/refusals", this::refuse);
        files.addTo(routes);
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
        JivoConsole.Answered answered = console.send(context.pathParam("channel"), event(request));
        context.json(Map.of(
                "messageId", answered.messageId(),
                "httpStatus", answered.answer().status(),
                "body", answered.answer().body()));
    }

    private AgentEvent event(ControlRequest request) {
        ObjectNode message = Json.object().put("type", request.maybeText("type").orElse("text"));
        request.maybeText("messageId").ifPresent(id -> message.put("id", id));
        request.maybeText("text").ifPresent(text -> message.put("text", text));
        if (request.value("fileId").isPresent() || request.value("file").isPresent()) {
            addFile(message, request);
        }
        if (request.value("message").orElse(null) instanceof ObjectNode more) {
            message.setAll(more);
        } else if (message.path("type").asText().equals("text")) {
            message.put("text", request.text("text"));
        }
        return new AgentEvent(
                request.text("recipientId"),
                message,
                request.maybeText("agentName").orElse(null));
    }

    /** A stored file or one to be made; live channels were seen to send link and name only. */
    private void addFile(ObjectNode message, ControlRequest request) {
        ControlRequest made = request.maybeObject("file").orElse(request);
        StoredFile file = request.value("fileId").isPresent()
                ? store.get(request.text("fileId"))
                : store.make(FileSpec.read(made));
        AgentFiles.Trouble trouble =
                AgentFiles.trouble(made.maybeText("trouble").orElse(null));
        message.put("file", files.offer(file, trouble).link()).put("file_name", file.fileName());
        if (request.flag("details").orElse(false)) {
            message.put("mime_type", file.mimeType()).put("file_size", file.size());
        }
    }

    private void refuse(Context context) {
        ControlRequest request = ControlRequest.of(context);
        Set<String> types = new HashSet<>();
        request.value("types").ifPresent(list -> list.forEach(type -> types.add(type.asText())));
        console.refuse(
                context.pathParam("channel"),
                new Refusing(types, request.number("largest").orElse(0L)));
        context.status(204);
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
        view.set("file", Json.MAPPER.valueToTree(event.file()));
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
