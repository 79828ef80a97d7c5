package io.workstream.realtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits for the end of the transaction that makes it.
 *
 * @param workspaceId whose topic gives it a number; null when it gets none
 * @param data JSON text
 */
record Announcement(@Nullable UUID workspaceId, String topic, String type, String data) {

    /** As clients hear it, with its place in the topic if it has one. */
    RealtimeEvent at(@Nullable TopicPosition position) {
        return position == null
                ? new RealtimeEvent(topic, null, null, type, data)
                : new RealtimeEvent(topic, position.epoch(), position.seq(), type, data);
    }
}
