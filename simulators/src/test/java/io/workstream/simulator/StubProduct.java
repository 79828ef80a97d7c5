package io.workstream.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.workstream.simulator.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for the product's webhooks: keeps the raw bytes of each call and answers as told, 200 otherwise. */
final class StubProduct implements AutoCloseable {

    record Call(String path, byte[] body, String signature, String contentType) {

        JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JsonNode value() {
            return json().at("/entry/0/changes/0/value");
        }
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();
    final Queue<Integer> nextStatuses = new ConcurrentLinkedQueue<>();
    volatile String verifyToken = "verify";
    volatile String challengeSuffix = "";
    private final Javalin server = Javalin.create(config -> {
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                config.startup.showJavalinBanner = false;
                config.routes.get("/webhooks/whatsapp/{token}", this::verify);
                config.routes.post("/webhooks/<rest>", this::take);
            })
            .start();

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** The statuses that came, oldest first, each as its word. */
    List<String> statuses() {
        return statusNodes().stream()
                .map(node -> node.path("status").textValue())
                .toList();
    }

    List<JsonNode> statusNodes() {
        return calls.stream()
                .map(call -> call.value().at("/statuses/0"))
                .filter(JsonNode::isObject)
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void verify(Context context) {
        if ("subscribe".equals(context.queryParam("hub.mode"))
                && verifyToken.equals(context.queryParam("hub.verify_token"))) {
            context.result(context.queryParam("hub.challenge") + challengeSuffix);
        } else {
            context.status(403);
        }
    }

    private void take(Context context) {
        calls.add(new Call(
                context.path(),
                context.bodyAsBytes(),
                String.valueOf(context.header("X-Hub-Signature-256")),
                String.valueOf(context.contentType())));
        Integer status = nextStatuses.poll();
        context.status(status == null ? 200 : status).result(status == null ? "" : "told to");
    }
}
