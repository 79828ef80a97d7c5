package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that the product posted to a channel, and how often the same {@code message.id} came. */
public record ReceivedEvent(ObjectNode body, Instant at, int count) {

    public String clientId() {
        return body.path("sender").path("id").asText();
    }

    public @Nullable String clientName() {
        return body.path("sender").path("name").textValue();
    }

    public String type() {
        return body.path("message").path("type").asText();
    }

    /** Id of the message, empty when it came without. */
    public String id() {
        return body.path("message").path("id").asText("");
    }

    public @Nullable String text() {
        return body.path("message").path("text").textValue();
    }

    ReceivedEvent again() {
        return new ReceivedEvent(body, at, count + 1);
    }

    boolean isSameAs(ReceivedEvent other) {
        return !id().isEmpty() && id().equals(other.id()) && clientId().equals(other.clientId());
    }

    /** What an operator would see instead of a text. */
    String shown() {
        JsonNode message = body.path("message");
        String caption = message.path("text").asText("");
        String file = message.path("file").asText("");
        if (type().equals("text") || (file.isEmpty() && !caption.isEmpty())) {
            return caption;
        }
        return ("[" + type() + "] " + caption + " " + file).strip();
    }
}
