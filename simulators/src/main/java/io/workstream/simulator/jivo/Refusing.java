package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.JsonNode;
import io.workstream.simulator.wire.Refusal;
import java.util.Set;

/**
 * What a channel is told not to take, because it is not known what the real one takes: kinds of messages, and files
 * with more than {@code largest} bytes (0 for no limit).
 */
public record Refusing(Set<String> types, long largest) {

    public static final Refusing NOTHING = new Refusing(Set.of(), 0);

    void check(JsonNode message) {
        if (types.contains(message.path("type").asText())) {
            throw new Refusal(
                    400,
                    "message.type is not taken by this channel: "
                            + message.path("type").asText());
        }
        if (largest > 0 && message.path("file_size").asLong() > largest) {
            throw new Refusal(400, "message.file is too large for this channel");
        }
    }
}
