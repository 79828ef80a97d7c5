package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.Refusal;
import java.util.List;
import java.util.Set;

/** The rules for an event from customer to operator, as strict as the wire reference allows. */
final class ChatEvent {

    private static final Set<String> TYPES = Set.of(
            "text",
            "photo",
            "document",
            "video",
            "audio",
            "voice",
            "sticker",
            "location",
            "rate",
            "seen",
            "typein",
            "typing",
            "start",
            "stop");
    private static final Set<String> FILES = Set.of("photo", "document", "video", "audio", "voice", "sticker");
    private static final List<String> NUMBERS = List.of("file_size", "width", "height", "duration", "date");
    private static final List<String> SENDER_TEXTS =
            List.of("name", "photo", "url", "phone", "email", "invite", "group", "intent", "crm_link");

    private ChatEvent() {}

    /** Refuses with 400 and the reason what a console could never show. */
    static void check(ObjectNode event) {
        checkSender(object(event, "sender"));
        ObjectNode message = object(event, "message");
        String type = required(message, "message", "type");
        if (!TYPES.contains(type)) {
            throw new Refusal(400, "message.type is unknown: " + type);
        }
        optional(message, "message", "id");
        optional(message, "message", "text");
        NUMBERS.forEach(field -> number(message, field));
        if (type.equals("text")) {
            required(message, "message", "text");
        }
        if (type.equals("seen")) {
            required(message, "message", "id");
        }
        if (FILES.contains(type) && !required(message, "message", "file").matches("https?://.+")) {
            throw new Refusal(400, "message.file must be a link");
        }
        if (type.equals("location")) {
            coordinate(message, "latitude");
            coordinate(message, "longitude");
        }
    }

    private static void checkSender(ObjectNode sender) {
        required(sender, "sender", "id");
        for (String field : SENDER_TEXTS) {
            optional(sender, "sender", field);
        }
        if (sender.has("phone") && !sender.get("phone").textValue().matches("\\+[0-9]{7,15}")) {
            throw new Refusal(400, "sender.phone must be a plus and digits");
        }
    }

    private static ObjectNode object(ObjectNode event, String field) {
        if (event.get(field) instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal(400, field + " is required and must be an object");
    }

    private static String required(ObjectNode node, String where, String field) {
        if (!node.has(field)) {
            throw new Refusal(400, where + "." + field + " is required");
        }
        optional(node, where, field);
        return node.get(field).textValue();
    }

    /** Unknown values are left out, not sent as blanks. */
    private static void optional(ObjectNode node, String where, String field) {
        JsonNode value = node.get(field);
        if (value != null && (!value.isTextual() || value.textValue().isBlank())) {
            throw new Refusal(400, where + "." + field + " must be a text that is not blank");
        }
    }

    private static void number(ObjectNode message, String field) {
        JsonNode value = message.get(field);
        if (value != null && (!value.isIntegralNumber() || value.longValue() < 0)) {
            throw new Refusal(400, "message." + field + " must be a whole number");
        }
    }

    private static void coordinate(ObjectNode message, String field) {
        JsonNode value = message.path(field);
        if (!value.isNumber() && !value.asText("").matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new Refusal(400, "message." + field + " must be a number");
        }
    }
}
