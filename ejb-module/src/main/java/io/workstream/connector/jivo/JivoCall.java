package io.workstream.connector.jivo;

import io.workstream.connector.JivoChannelLink;
import io.workstream.conversation.RawEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call from Jivo as it came.
 *
 * @param channel whose address was called
 * @param headers those worth keeping beside the body
 * @param oddity what of the body could not be read at all; null when nothing
 */
public record JivoCall(JivoChannelLink channel, byte[] body, Map<String, String> headers, @Nullable String oddity) {

    UUID workspaceId() {
        return channel.workspaceId();
    }

    UUID channelId() {
        return channel.id();
    }

    /** As it is kept, with what was done with it. */
    RawEvent kept(@Nullable String externalId, RawEvent.Fate fate, @Nullable String error) {
        return new RawEvent(
                workspaceId(), "jivo", channelId(), externalId, headers, body, fate, error == null ? oddity : error);
    }
}
