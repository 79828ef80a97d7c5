package io.workstream.system.samples;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.FileSpec;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Web;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the pretend Graph API answers has the same fields as the recorded answers of the real one. */
record MetaAnswers(Bridge bridge, String token) {

    static final Set<String> NAMES = Set.of(
            "response-error-100.json", "response-error-190.json", "response-media-url.json", "response-send.json");

    private static final int TOKEN_REFUSED = 190;

    static MetaAnswers of(Bridge bridge) {
        return new MetaAnswers(bridge, bridge.secrets().accessToken());
    }

    void compare(Sample sample) {
        assertThat(NAMES).as("known answers").contains(sample.name());
        Answer answer =
                switch (sample.name()) {
                    case "response-error-100.json" -> get("454545");
                    case "response-error-190.json" -> new MetaAnswers(bridge, "expired").get(bridge.phoneNumberId());
                    case "response-media-url.json" -> get(medium());
                    default -> send();
                };

        JsonObject error = sample.json().getJsonObject("error");
        Set<String> expected = fields("", sample.json());
        if (error == null) {
            answer.expect(200);
        } else {
            boolean token = error.getInt("code") == TOKEN_REFUSED;
            answer.expect(token ? 401 : 400);
            assertThat(answer.json().getJsonObject("error").getInt("code")).isEqualTo(error.getInt("code"));
            // Which of the ways a token ends the pretend one does not say.
            expected.removeIf(field -> token && field.equals("/error/error_subcode"));
        }
        assertThat(fields("", answer.json())).containsAll(expected);
    }

    private String medium() {
        return Stack.get()
                .simulators()
                .media()
                .bring(bridge.phoneNumberId(), FileSpec.of("image/png"))
                .id();
    }

    private Answer get(String id) {
        return Web.get(graph(id), "Authorization", "Bearer " + token);
    }

    private Answer send() {
        Customer customer = bridge.customer("Vera");
        customer.starts("hello");
        JsonObject body = object(
                "messaging_product", "whatsapp", "to", customer.number(), "text", object("body", "by nobody we know"));
        return Web.post(
                graph(bridge.phoneNumberId() + "/messages"),
                body.toString().getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + token);
    }

    private static URI graph(String path) {
        return Stack.get().simulators().baseUrl().resolve("/graph/v26.0/" + path);
    }

    /** All names, each with the way to it. */
    private static Set<String> fields(String way, JsonValue value) {
        Set<String> fields = new TreeSet<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                fields.add(way + "/" + name);
                fields.addAll(fields(way + "/" + name, inner));
            });
        } else if (value instanceof JsonArray array) {
            Stream.of(array.get(0)).forEach(inner -> fields.addAll(fields(way + "/0", inner)));
        }
        return fields;
    }
}
