package io.workstream.connector.ra.whatsapp;

import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds and takes apart JSON. Reading never fails: what is not there, or of another type, is empty. */
final class Json {

    // Kept, because each call of jakarta.json.Json's own factory methods searches the class path.
    static final JsonBuilderFactory BUILDERS = jakarta.json.Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = jakarta.json.Json.createReaderFactory(Map.of());

    private Json() {}

    /** An empty object. */
    static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    /** Adds what is known and leaves out what is not. */
    static JsonObjectBuilder addKnown(JsonObjectBuilder target, String name, @Nullable String value) {
        return value == null ? target : target.add(name, value);
    }

    static JsonArray array(Stream<JsonObjectBuilder> items) {
        return items.collect(
                        BUILDERS::createArrayBuilder, (all, item) -> all.add(item), (all, more) -> all.addAll(more))
                .build();
    }

    static Optional<JsonObject> parsed(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject found ? Optional.of(found) : Optional.empty();
        } catch (JsonException | IllegalStateException e) {
            // Not JSON: a proxy's page, or an answer that broke off. The status has told the outcome already.
            return Optional.empty();
        }
    }

    static Optional<JsonValue> member(JsonValue holder, String name) {
        return holder instanceof JsonObject object ? Optional.ofNullable(object.get(name)) : Optional.empty();
    }

    /** The items of a list; none when there is no list. */
    static List<JsonValue> items(JsonValue holder, String name) {
        return member(holder, name)
                .map(value -> value instanceof JsonArray array ? List.copyOf(array) : List.<JsonValue>of())
                .orElseGet(List::of);
    }

    /** A number counts as its digits: Meta writes ids and codes either way. */
    static Optional<String> textOf(JsonValue holder, String name) {
        return member(holder, name).flatMap(value -> {
            if (value instanceof JsonString string) {
                return Optional.of(string.getString()).filter(text -> !text.isBlank());
            }
            return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
        });
    }
}
