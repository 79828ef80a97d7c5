package io.workstream.system.harness;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.client.HttpUrlConnectorProvider;

/** REST as one caller sees it; paths are relative to {@code /api/v1/} and may carry a query. */
public final class Api {

    private static final Client CLIENT = ClientBuilder.newBuilder()
            .property(HttpUrlConnectorProvider.SET_METHOD_WORKAROUND, true)
            .build();

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    /** Somebody without a token. */
    public static Api anonymous() {
        return new Api("");
    }

    /** Whoever this token belongs to. */
    public static Api with(String token) {
        return new Api(token);
    }

    /** The access token, empty without one. */
    public String token() {
        return token;
    }

    public Answer get(String path) {
        return answer(request(path).get());
    }

    public Answer post(String path, JsonObject body) {
        return answer(request(path).post(Entity.json(body)));
    }

    /** POST without a body. */
    public Answer post(String path) {
        return answer(request(path).post(Entity.json("")));
    }

    /** POST under an {@code Idempotency-Key}. */
    public Answer postOnce(String path, String key, JsonObject body) {
        return answer(request(path).header("Idempotency-Key", key).post(Entity.json(body)));
    }

    /** POST of a text that need not be JSON. */
    public Answer postText(String path, String body) {
        return answer(request(path).post(Entity.entity(body, MediaType.APPLICATION_JSON)));
    }

    public Answer patch(String path, JsonObject body) {
        return answer(request(path).method("PATCH", Entity.json(body)));
    }

    public Answer delete(String path) {
        return answer(request(path).delete());
    }

    /** All things of a list, walked page by page. */
    public List<JsonObject> all(String path, int limit) {
        List<JsonObject> all = new ArrayList<>();
        String page = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        Answer answer = get(page);
        all.addAll(answer.items());
        Optional<String> next = answer.next();
        while (next.isPresent()) {
            answer = get(page + "&cursor=" + next.get());
            all.addAll(answer.items());
            next = answer.next();
        }
        return all;
    }

    private Invocation.Builder request(String path) {
        Invocation.Builder request =
                CLIENT.target(Stack.get().baseUri() + "/api/v1/" + path).request();
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer answer(Response response) {
        try (response) {
            Map<String, List<String>> headers = new HashMap<>();
            response.getStringHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            String body = response.hasEntity() ? response.readEntity(String.class) : "";
            return new Answer(response.getStatus(), headers, body);
        }
    }
}
