package io.workstream.system.kinds;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/** What the timeline says over REST. */
final class Shown {

    private Shown() {}

    /** All messages behind the first, and the first if something happened to it. */
    static Stream<String> of(List<JsonObject> timeline) {
        JsonObject hello = timeline.get(0);
        Stream<String> first =
                marks(hello).isEmpty() ? Stream.empty() : Stream.of("before: " + words(hello) + marks(hello));
        return Stream.concat(first, all(timeline.subList(1, timeline.size())));
    }

    /** Each message. */
    static Stream<String> all(List<JsonObject> messages) {
        return messages.stream().map(message -> words(message) + marks(message) + failure(message));
    }

    private static String words(JsonObject message) {
        String file = present(message, "media") ? " [" + media(message.getJsonObject("media")) + "]" : "";
        return message.getString("kind") + file + Words.quoted(message.getString("text", null));
    }

    private static String media(JsonObject media) {
        String name = media.getString("fileName", "");
        String type = media.getString("mimeType", "");
        String state = media.getString("status").equals("stored") ? "" : ", " + media.getString("failure", "");
        return (name.isEmpty() ? "" : name + ", ") + type + state;
    }

    private static String marks(JsonObject message) {
        StringBuilder marks = new StringBuilder();
        message.getJsonObject("reactions").forEach((side, sign) -> marks.append(" with ")
                .append(message.getJsonObject("reactions").getString(side)));
        if (present(message, "editedAt")) {
            marks.append(" (edited)");
        }
        if (present(message, "deletedAt")) {
            marks.append(" (deleted)");
        }
        if (present(message, "replyTo")) {
            marks.append(" → earlier message");
        }
        return marks.toString();
    }

    private static String failure(JsonObject message) {
        return present(message, "failure")
                ? " – failed: " + message.getJsonObject("failure").getString("reason")
                : "";
    }

    private static boolean present(JsonObject object, String key) {
        return object.containsKey(key) && object.get(key) != JsonValue.NULL;
    }
}
