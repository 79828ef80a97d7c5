package io.workstream.connector.jivo;

import io.workstream.conversation.LooseJson;
import jakarta.json.JsonObject;
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
        String type = LooseJson.text(message, "type").orElse("");
        return new JivoEvent(
                type,
                LooseJson.text(message, "id").orElse(null),
                LooseJson.text(object(body, "recipient"), "id").orElse(null),
                LooseJson.text(object(body, "sender"), "name").orElse(null),
                SILENT.contains(type) ? null : content(message));
    }

    /** Whether it is an event of Jivo's Webhooks API, which shares nothing with the Chat API but the sender. */
    static boolean notification(JsonObject body) {
        return LooseJson.text(body, "event_name").isPresent();
    }

    /** Whether it is a message of Jivo's Bot API, set up with the wrong address. */
    static boolean botEvent(JsonObject body) {
        return LooseJson.text(body, "event").isPresent();
    }

    private static @Nullable String content(JsonObject message) {
        String text = LooseJson.text(message, "text").orElse(null);
        String file = LooseJson.text(message, "file").orElse(null);
        if (file == null) {
            return text;
        }
        return text == null ? file : text + "\n" + file;
    }

    private static JsonObject object(JsonObject from, String key) {
        return LooseJson.object(from, key).orElse(JsonObject.EMPTY_JSON_OBJECT);
    }
}
