package io.workstream.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.wire.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for the product's REST API as the CONTRACT describes it, as far as the wiring calls it. */
final class StubApi implements AutoCloseable {

    final List<String> created = new ArrayList<>();
    final Map<String, ObjectNode> things = new LinkedHashMap<>();
    private final Set<String> emails = ConcurrentHashMap.newKeySet();
    private final Javalin server = Javalin.create(config -> {
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                config.startup.showJavalinBanner = false;
                addTo(config.routes);
            })
            .start();

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }

    private void addTo(RoutesConfig routes) {
        routes.before("/api/v1/workspaces*", context -> {
            if (!"Bearer access".equals(context.header("Authorization"))) {
                context.status(401).skipRemainingHandlers();
            }
        });
        routes.post("/api/v1/auth/register", context -> {
            ObjectNode body = only(context, Set.of("email", "password", "name"));
            context.status(emails.add(body.path("email").textValue()) ? 201 : 409)
                    .result("{}");
        });
        routes.post("/api/v1/auth/login", context -> {
            only(context, Set.of("email", "password"));
            context.result("{\"accessToken\":\"access\",\"refreshToken\":\"r\",\"tokenType\":\"Bearer\"}");
        });
        collection(routes, "/api/v1/workspaces", Set.of("name", "slug"));
        String inside = "/api/v1/workspaces/{w}";
        collection(
                routes,
                inside + "/whatsapp-accounts",
                Set.of(
                        "alias",
                        "phoneNumber",
                        "provider",
                        "phoneNumberId",
                        "accessToken",
                        "appSecret",
                        "verifyToken",
                        "wabaId"));
        collection(routes, inside + "/jivo-channels", Set.of("name", "outboundUrl"));
        collection(routes, inside + "/routes", Set.of("whatsappAccountId", "jivoChannelId"));
        routes.get("/webhooks/whatsapp/{id}", context -> {
            JsonNode account = things.get("/api/v1/workspaces/id-1/whatsapp-accounts/" + context.pathParam("id"));
            boolean fits = account.path("verifyToken").textValue().equals(context.queryParam("hub.verify_token"));
            context.status(fits ? 200 : 403).result(fits ? String.valueOf(context.queryParam("hub.challenge")) : "");
        });
    }

    private void collection(RoutesConfig routes, String path, Set<String> fields) {
        routes.post(path, context -> {
            ObjectNode thing = only(context, fields);
            String id = "id-" + (things.size() + 1);
            thing.put("id", id);
            thing.put("webhookUrl", url() + "/webhooks/whatsapp/" + id);
            thing.put("inboundUrl", url() + "/webhooks/jivo/" + id);
            things.put(context.path() + "/" + id, thing);
            created.add(context.path());
            answer(context.status(201), thing);
        });
        routes.get(path, context -> {
            ObjectNode page = Json.object().putNull("next");
            ArrayNode items = page.putArray("items");
            things.forEach((key, thing) -> {
                if (key.matches(java.util.regex.Pattern.quote(context.path()) + "/[^/]+")) {
                    items.add(thing);
                }
            });
            answer(context, page);
        });
        routes.get(path + "/{id}", context -> answer(context, things.get(context.path())));
        routes.patch(path + "/{id}", context -> {
            things.get(context.path()).setAll(Json.readObject(context.bodyAsBytes()));
            answer(context, things.get(context.path()));
        });
    }

    private static void answer(Context context, JsonNode body) {
        context.contentType("application/json").result(Json.bytes(body));
    }

    private static ObjectNode only(Context context, Set<String> fields) {
        ObjectNode body = Json.readObject(context.bodyAsBytes());
        body.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw new IllegalStateException("the CONTRACT has no field " + name);
            }
        });
        return body;
    }
}
