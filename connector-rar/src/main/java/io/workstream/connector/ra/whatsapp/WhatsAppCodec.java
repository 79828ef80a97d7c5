package io.workstream.connector.ra.whatsapp;

import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.OutboundMessage.AddressKind;
import jakarta.json.Json;
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
import java.util.Map;
import java.util.Optional;

/** Between our neutral records and the JSON of the Cloud API. Reading never fails: what is not there is empty. */
final class WhatsAppCodec {

    // Kept, because each call of Json's own factory methods searches the class path.
    private final JsonBuilderFactory builders = Json.createBuilderFactory(Map.of());
    private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());

    /** The body of a text message. */
    String text(OutboundMessage message) {
        OutboundMessage.Address address = message.address();
        JsonObjectBuilder body = builders.createObjectBuilder()
                .add("messaging_product", "whatsapp")
                .add("recipient_type", "individual")
                .add(address.kind() == AddressKind.BSUID ? "recipient" : "to", address.value())
                .add("type", "text")
                .add(
                        "text",
                        builders.createObjectBuilder()
                                .add("body", message.text())
                                .add("preview_url", true))
                .add("biz_opaque_callback_data", message.tag());
        return body.build().toString();
    }

    /** The id under which Meta accepted a message. */
    Optional<String> messageId(String answer) {
        return object(answer)
                .map(body -> body.get("messages"))
                .filter(value -> value.getValueType() == JsonValue.ValueType.ARRAY)
                .map(JsonValue::asJsonArray)
                .flatMap(messages -> messages.stream().findFirst())
                .flatMap(first -> textOf(first, "id"));
    }

    /** The id of the thing asked for. */
    Optional<String> objectId(String answer) {
        return object(answer).flatMap(body -> textOf(body, "id"));
    }

    /** Why Meta refused. */
    GraphError error(String answer) {
        Optional<JsonValue> error = object(answer).map(body -> body.get("error"));
        if (error.isEmpty()) {
            return GraphError.NONE;
        }
        Optional<String> details = member(error.get(), "error_data").flatMap(data -> textOf(data, "details"));
        Optional<String> text = details.or(() -> textOf(error.get(), "message"));
        return new GraphError(textOf(error.get(), "code").orElse(null), text.orElse(null));
    }

    private Optional<JsonObject> object(String text) {
        try (JsonReader reader = readers.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject found ? Optional.of(found) : Optional.empty();
        } catch (JsonException | IllegalStateException e) {
            // Not JSON: a proxy's page, or an answer that broke off. The status has told the outcome already.
            return Optional.empty();
        }
    }

    private static Optional<JsonValue> member(JsonValue holder, String name) {
        return holder instanceof JsonObject object ? Optional.ofNullable(object.get(name)) : Optional.empty();
    }

    /** A number counts as its digits: Meta writes ids and codes either way. */
    private static Optional<String> textOf(JsonValue holder, String name) {
        return member(holder, name).flatMap(value -> {
            if (value instanceof JsonString string) {
                return Optional.of(string.getString()).filter(text -> !text.isBlank());
            }
            return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
        });
    }
}
