package io.workstream.simulator.jivo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Anything an operator's console sends to a customer. {@code message} is the object of that name with its {@code
 * type}; without an {@code id} in it a fresh one is made for the kinds that have one.
 */
public record AgentEvent(String recipientId, ObjectNode message, @Nullable String agentName) {

    public static AgentEvent of(String recipientId, String type) {
        return new AgentEvent(recipientId, Json.object().put("type", type), null);
    }

    /** A file by its link, with its name only, as live channels were seen to send it. */
    public static AgentEvent file(String recipientId, String type, AgentFiles.Offer offer) {
        return of(recipientId, type)
                .with("file", offer.link())
                .with("file_name", offer.file().fileName());
    }

    /** With one more field of the message. */
    public AgentEvent with(String field, String value) {
        return new AgentEvent(recipientId, message.deepCopy().put(field, value), agentName);
    }

    String type() {
        return message.path("type").asText();
    }

    /** Typing and the like come without an id. */
    boolean hasId() {
        return !type().matches("typein|typing|start|stop");
    }
}
