package io.workstream.system.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import io.workstream.simulator.whatsapp.PhoneMessage;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a phone shows beside text and file. */
final class OnPhone {

    private OnPhone() {}

    /** The kind in the provider's own word, more exactly for buttons, lists and voice notes. */
    static String kind(PhoneMessage line) {
        JsonNode object = line.content().object();
        return switch (line.type()) {
            case "interactive" -> object.path("type").asText().equals("button") ? "buttons" : "list";
            case "audio" -> object.path("voice").asBoolean() ? "voice note" : "audio";
            default -> line.type();
        };
    }

    /** Buttons, rows, coordinates, the template's name. */
    static String details(PhoneMessage line) {
        JsonNode object = line.content().object();
        return switch (line.type()) {
            case "interactive" -> " " + options(object.path("action"));
            case "location" -> " " + object.path("latitude").asText() + " "
                    + object.path("longitude").asText();
            case "template" -> " (" + object.path("name").asText() + ")";
            default -> "";
        };
    }

    private static String options(JsonNode action) {
        JsonNode buttons = action.path("buttons");
        return buttons.isArray()
                ? titles(buttons, "/reply/title")
                : action.path("button").asText() + ": " + titles(action.at("/sections/0/rows"), "/title");
    }

    private static String titles(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(option -> "[" + option.at(pointer).asText() + "]")
                .collect(Collectors.joining(" "));
    }
}
