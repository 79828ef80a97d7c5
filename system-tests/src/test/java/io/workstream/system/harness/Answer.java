package io.workstream.system.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the product answered.
 *
 * @param status HTTP status
 * @param headers by their names in small letters
 * @param body as text
 */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    /** Fails unless the status is this one. */
    public Answer expect(int expected) {
        assertThat(status).as("status with the body %s", body).isEqualTo(expected);
        return this;
    }

    /** Fails unless it is a whole problem document with this status and code; returns its data. */
    public JsonObject problem(int expected, String code) {
        expect(expected);
        assertThat(header("content-type")).get().asString().startsWith("application/problem+json");
        JsonObject problem = json();
        assertThat(problem.keySet())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "code", "data", "reference");
        assertThat(problem.getInt("status")).isEqualTo(expected);
        assertThat(problem.getString("code")).as(body).isEqualTo(code);
        assertThat(problem.getString("reference")).isNotBlank();
        return problem.getJsonObject("data");
    }

    /** The fields that a validation problem complains about. */
    public List<String> violations() {
        return problem(400, "validation-failed").getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(violation -> violation.getString("field"))
                .toList();
    }

    public JsonObject json() {
        return Bodies.parse(body);
    }

    /** A text field of the body. */
    public String text(String field) {
        return json().getString(field);
    }

    /** The things of a list. */
    public List<JsonObject> items() {
        return expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** The cursor of the next page, empty at the end of a list. */
    public Optional<String> next() {
        JsonValue next = json().get("next");
        return next instanceof JsonString cursor ? Optional.of(cursor.getString()) : Optional.empty();
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}
