package io.workstream.simulator.jivo;

import org.jspecify.annotations.Nullable;

/** An operator's answer. A given {@code messageId} lets a test repeat an event; without it a fresh one is made. */
public record AgentText(String recipientId, String text, @Nullable String agentName, @Nullable String messageId) {

    public static AgentText to(String recipientId, String text) {
        return new AgentText(recipientId, text, null, null);
    }
}
