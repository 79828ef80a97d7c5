package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.FetchedFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that the product posted to a channel, and how often the same {@code message.id} came. {@code file} is what
 * came of fetching its link, null until that is done.
 */
public record ReceivedEvent(ObjectNode body, Instant at, int count, @Nullable FetchedFile file) {

    static ReceivedEvent first(ObjectNode body, Instant at) {
        return new ReceivedEvent(body, at, 1, null);
    }

    public String clientId() {
        return body.path("sender").path("id").asText();
    }

    public @Nullable String clientName() {
        return body.path("sender").path("name").textValue();
    }

    public JsonNode message() {
        return body.path("message");
    }

    public String type() {
        return message().path("type").asText();
    }

    /** Id of the message, empty when it came without. */
    public String id() {
        return message().path("id").asText("");
    }

    public @Nullable String text() {
        return message().path("text").textValue();
    }

    ReceivedEvent again() {
        return new ReceivedEvent(body, at, count + 1, file);
    }

    ReceivedEvent with(FetchedFile fetched) {
        return new ReceivedEvent(body, at, count, fetched);
    }

    boolean isSameAs(ReceivedEvent other) {
        return !id().isEmpty()
                && id().equals(other.id())
                && type().equals(other.type())
                && clientId().equals(other.clientId());
    }

    /** What an operator reads of it first. */
    String shown() {
        return message()
                .path("text")
                .asText(message().path("title").asText(message().path("value").asText("")));
    }
}
