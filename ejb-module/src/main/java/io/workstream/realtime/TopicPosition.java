package io.workstream.realtime;

import java.util.UUID;

/**
 * How far a topic has come.
 *
 * @param epoch changes when numbers start again
 * @param seq number of the latest event, 0 before the first
 */
public record TopicPosition(UUID epoch, long seq) {}
