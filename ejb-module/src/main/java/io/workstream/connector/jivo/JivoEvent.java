package io.workstream.connector.jivo;

import io.workstream.conversation.CleanText;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event that Jivo posted (Chat API, section "Event object"). Every field but the type is optional, and ids may be
 * numbers.
 *
 * @param type {@code text}, {@code typein}, ...; empty when it is missing
 * @param id Jivo's id of the message
 * @param recipientId what we gave as the customer's id
 * @param operatorName for display
 * @param text what was written; of an event with a file, the text and the file's link
 */
record JivoEvent(
        String type,
        @Nullable String id,
        @Nullable String recipientId,
        @Nullable String operatorName,
        @Nullable String text) {

    /** What an operator types, sees or opens: it may carry text, which is no message. */
    private static final Set<String> SILENT = Set.of("typein", "typing", "seen", "start", "stop", "rate");

    static JivoEvent read(JsonObject body) {
        JsonObject message = object(body, "message");
        String type = text(message, "type").orElse("");
        return new JivoEvent(
                type,
                text(message, "id").orElse(null),
                text(object(body, "recipient"), "id").orElse(null),
                text(object(body, "sender"), "name").orElse(null),
                SILENT.contains(type) ? null : content(message));
    }

    /** Whether it is an event of Jivo's Webhooks API, which shares nothing with the Chat API but the sender. */
    static boolean notification(JsonObject body) {
        return text(body, "event_name").isPresent();
    }

    /** Whether it is a message of Jivo's Bot API, set up with the wrong address. */
    static boolean botEvent(JsonObject body) {
        return text(body, "event").isPresent();
    }

    private static @Nullable String content(JsonObject message) {
        String text = text(message, "text").orElse(null);
        String file = text(message, "file").orElse(null);
        if (file == null) {
            return text;
        }
        return text == null ? file : text + "\n" + file;
    }

    private static JsonObject object(JsonObject from, String key) {
        return from.get(key) instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT;
    }

    private static Optional<String> text(JsonObject from, String key) {
        JsonValue value = from.get(key);
        if (value instanceof JsonString string) {
            return Optional.of(CleanText.cleaned(string.getString())).filter(text -> !text.isBlank());
        }
        return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }
}
