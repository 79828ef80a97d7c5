package io.workstream.web.socket;

import io.workstream.realtime.RealtimeEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All connections of this node and the feeds of the topics that they read. The WebSocket engine makes one endpoint object
 * per connection, so what they share is here.
 */
@ApplicationScoped
public class SessionRegistry {

    /** A new subscriber and the feed that it joined. */
    record Joined(TopicFeed feed, Subscriber subscriber) {}

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Map<String, TopicFeed> feeds = new ConcurrentHashMap<>();

    void add(Connection connection) {
        connections.put(connection.id(), connection);
    }

    /** Forgets a connection and its subscriptions. */
    void remove(Connection connection) {
        connections.remove(connection.id());
        connection.leave();
        List.copyOf(connection.subscriptions().keySet()).forEach(topic -> leave(connection, topic));
    }

    Collection<Connection> all() {
        return connections.values();
    }

    /** How many clients are connected. */
    public int size() {
        return connections.size();
    }

    /** Joins a connection to a topic's feed, which is made when it is the first here. */
    Joined join(Connection connection, String topic, FeedTools tools) {
        Subscriber subscriber = new Subscriber(connection.outbox());
        connection.subscriptions().put(topic, subscriber);
        // Adding inside compute: a feed must not be dropped as empty between being found and getting its reader.
        TopicFeed joined = feeds.compute(topic, (name, present) -> {
            TopicFeed feed = present == null ? new TopicFeed(name, tools) : present;
            feed.add(subscriber);
            return feed;
        });
        return new Joined(joined, subscriber);
    }

    /** Parts a connection from a topic; returns whether it was joined. */
    boolean leave(Connection connection, String topic) {
        Subscriber subscriber = connection.subscriptions().remove(topic);
        if (subscriber == null) {
            return false;
        }
        feeds.computeIfPresent(topic, (name, feed) -> feed.removeLast(subscriber) ? null : feed);
        return true;
    }

    /** Hands an event to its topic's feed, if anybody here reads it. */
    void accept(RealtimeEvent event) {
        Optional.ofNullable(feeds.get(event.topic())).ifPresent(feed -> feed.accept(event));
    }
}
