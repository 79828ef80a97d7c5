package io.workstream.realtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a topic.
 *
 * @param topic such as {@code ws:{workspace}/conversation:{id}}
 * @param epoch changes when numbers start again; null for events without a number
 * @param seq number within the topic, without gaps; null for events that only carry a current state
 * @param type such as {@code message.posted}
 * @param data JSON text, equal to the REST representation
 */
public record RealtimeEvent(String topic, @Nullable UUID epoch, @Nullable Long seq, String type, String data) {}
