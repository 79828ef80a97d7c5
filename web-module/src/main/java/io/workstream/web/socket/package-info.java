/**
 * The realtime door, {@code GET /realtime}. Life of an event: {@link io.workstream.web.socket.RealtimeDoor} hears it from
 * the hub and hands it to its topic's {@link io.workstream.web.socket.TopicFeed}, which puts events in order, encodes each
 * once and offers it to every {@link io.workstream.web.socket.Subscriber}; the {@link io.workstream.web.socket.Outbox} of
 * the connection sends what it holds, in order, as fast as the reader reads. Life of a client's frame:
 * {@link io.workstream.web.socket.RealtimeSocket}, {@link io.workstream.web.socket.FrameDesk}.
 */
@NullMarked
package io.workstream.web.socket;

import org.jspecify.annotations.NullMarked;
