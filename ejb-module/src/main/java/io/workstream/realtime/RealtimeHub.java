package io.workstream.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where committed events meet the listeners of this node and leave for the others. */
@ApplicationScoped
public class RealtimeHub {

    private final List<RealtimeListener> listeners = new CopyOnWriteArrayList<>();

    @Inject
    RedisBus redis;

    /** Adds the web module's listener for as long as that module runs. */
    public void register(RealtimeListener listener) {
        listeners.add(listener);
    }

    /** Takes a listener off again. */
    public void unregister(RealtimeListener listener) {
        listeners.remove(listener);
    }

    /** Hands committed events to this node, Redis or not, and to all others. */
    void announce(List<RealtimeEvent> events) {
        events.forEach(this::deliver);
        redis.publish(events);
    }

    /** Hands over an event that another node announced. */
    void deliver(RealtimeEvent event) {
        listeners.forEach(listener -> listener.onEvent(event));
    }
}
