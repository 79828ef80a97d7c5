package io.workstream.web.socket;

import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.TopicPosition;
import io.workstream.web.http.ProblemBody;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what the server says: compact JSON with {@code op} first. */
final class ServerFrames {

    static final int HEARTBEAT_SECONDS = 30;

    static final Frame PONG = Frame.text("{\"op\":\"pong\"}");
    static final Frame EXPIRING = Frame.text("{\"op\":\"expiring\"}");

    // Json.create... would look for a provider in every jar, each time.
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private ServerFrames() {}

    static Frame ready(UUID userId) {
        return frame(op("ready").add("userId", userId.toString()).add("heartbeatSeconds", HEARTBEAT_SECONDS));
    }

    static Frame subscribed(@Nullable String id, String topic, TopicPosition position, boolean recovered) {
        return frame(answer("subscribed", id)
                .add("topic", topic)
                .add("epoch", position.epoch().toString())
                .add("seq", position.seq())
                .add("recovered", recovered));
    }

    /** The reader has lost the right to a topic; nothing more comes of it. */
    static Frame unsubscribed(String topic) {
        return frame(op("unsubscribed").add("topic", topic).add("reason", "right-lost"));
    }

    static Frame ok(@Nullable String id) {
        return frame(answer("ok", id));
    }

    static Frame error(@Nullable String id, ProblemBody problem) {
        String start = answer("error", id).build().toString();
        return Frame.text(start.substring(0, start.length() - 1) + ",\"problem\":" + problem.json() + "}");
    }

    /** An event whose data was written by our own binding and is compact already. */
    static Frame event(RealtimeEvent event) {
        JsonObjectBuilder frame = op("event").add("topic", event.topic());
        Long seq = event.seq();
        if (seq != null) {
            frame.add("seq", seq);
        }
        String start = frame.add("type", event.type()).build().toString();
        return Frame.text(start.substring(0, start.length() - 1) + ",\"data\":" + event.data() + "}");
    }

    /** An event read again from the database, which spreads JSON with blanks. */
    static Frame recovered(RealtimeEvent event) {
        try (JsonReader reader = READERS.createReader(new StringReader(event.data()))) {
            String compact = reader.readValue().toString();
            return event(new RealtimeEvent(event.topic(), event.epoch(), event.seq(), event.type(), compact));
        }
    }

    private static JsonObjectBuilder op(String op) {
        return BUILDERS.createObjectBuilder().add("op", op);
    }

    private static JsonObjectBuilder answer(String op, @Nullable String id) {
        return id == null ? op(op) : op(op).add("id", id);
    }

    private static Frame frame(JsonObjectBuilder json) {
        return Frame.text(json.build().toString());
    }
}
