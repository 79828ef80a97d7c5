package io.workstream.web.socket;

import io.workstream.realtime.TopicPosition;
import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import io.workstream.shared.StrictJson;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a client.
 *
 * @param op what it wants
 * @param id under which it wants the answer
 */
record ClientFrame(String op, @Nullable String id, JsonObject body) {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TOPIC = 200;

    static ClientFrame parse(String text) {
        JsonObject body = object(text);
        String op = text(body, "op").orElseThrow(() -> malformed("op is missing"));
        String id = text(body, "id").orElse(null);
        if (id != null && id.length() > LONGEST_ID) {
            throw malformed("id is longer than " + LONGEST_ID + " characters");
        }
        return new ClientFrame(op, id, body);
    }

    /** The id of a frame that could not be taken as a whole, for the answer that says so. */
    static @Nullable String idOf(String text) {
        try {
            return text(object(text), "id")
                    .filter(id -> id.length() <= LONGEST_ID)
                    .orElse(null);
        } catch (Problem unreadable) {
            return null;
        }
    }

    Optional<String> text(String field) {
        return text(body, field);
    }

    String topic() {
        return text("topic")
                .filter(topic -> topic.length() <= LONGEST_TOPIC)
                .orElseThrow(() -> malformed("topic is missing or too long"));
    }

    /** Up to where the client has seen the topic already. */
    Optional<TopicPosition> after() {
        JsonValue after = body.get("after");
        if (after == null || after == JsonValue.NULL) {
            return Optional.empty();
        }
        if (!(after instanceof JsonObject position)) {
            throw malformed("after must be an object");
        }
        UUID epoch =
                text(position, "epoch").flatMap(Ids::parse).orElseThrow(() -> malformed("after.epoch must be a UUID"));
        if (!(position.get("seq") instanceof JsonNumber seq) || !seq.isIntegral() || seq.longValue() < 0) {
            throw malformed("after.seq must be a whole number");
        }
        return Optional.of(new TopicPosition(epoch, seq.longValue()));
    }

    private static JsonObject object(String text) {
        try {
            return StrictJson.object(text);
        } catch (Problem broken) {
            throw (Problem) malformed("the frame is not a JSON object").initCause(broken);
        }
    }

    private static Optional<String> text(JsonObject object, String field) {
        JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        throw malformed(field + " must be a string");
    }

    private static Problem malformed(String reason) {
        return new Problem(SocketProblem.FRAME_MALFORMED, Map.of("reason", reason));
    }
}
