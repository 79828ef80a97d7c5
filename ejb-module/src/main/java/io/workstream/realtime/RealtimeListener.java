package io.workstream.realtime;

/** Takes events to the clients connected to this node. The web module registers one. */
@FunctionalInterface
public interface RealtimeListener {

    /** Called once per event and node, in the order of {@code seq} within a topic unless some got lost on the way. Must not block. */
    void onEvent(RealtimeEvent event);
}
