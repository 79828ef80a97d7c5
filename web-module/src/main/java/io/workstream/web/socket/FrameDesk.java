package io.workstream.web.socket;

import io.workstream.conversation.TopicAccess;
import io.workstream.conversation.TopicAccess.Recovery;
import io.workstream.conversation.TopicAccess.Subscription;
import io.workstream.realtime.TopicPosition;
import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries out what clients ask for in frames. */
@ApplicationScoped
public class FrameDesk {

    private static final int MOST_SUBSCRIPTIONS = 1000;

    @Inject
    Greeting greeting;

    @Inject
    TopicAccess topics;

    @Inject
    SessionRegistry sessions;

    @Inject
    SocketThreads threads;

    @Inject
    PlatformSettings settings;

    void handle(Connection connection, ClientFrame frame) {
        if (frame.op().equals("hello")) {
            greeting.hello(connection, frame);
            return;
        }
        connection.actor();
        switch (frame.op()) {
            case "subscribe" -> subscribe(connection, frame);
            case "unsubscribe" -> unsubscribe(connection, frame);
            case "ping" -> connection.outbox().offer(ServerFrames.PONG);
                // Rooms that take these come with team channels; until then no topic does.
            case "post", "typing" -> throw new Problem(SocketProblem.NOT_AVAILABLE, Map.of("op", frame.op()));
            default -> throw new Problem(SocketProblem.OP_UNKNOWN);
        }
    }

    private void subscribe(Connection connection, ClientFrame frame) {
        String topic = frame.topic();
        Optional<TopicPosition> after = frame.after();
        sessions.leave(connection, topic);
        if (settings.rateLimits() && connection.subscriptions().size() >= MOST_SUBSCRIPTIONS) {
            throw new Problem(SocketProblem.TOO_MANY_SUBSCRIPTIONS, Map.of("limit", MOST_SUBSCRIPTIONS));
        }
        // Joined before the position is read, so that nothing falls between the two.
        SessionRegistry.Joined joined = sessions.join(connection, topic, threads.feedTools());
        try {
            Subscription subscription = after.isPresent()
                    ? recover(connection, frame, joined.subscriber(), after.get())
                    : open(connection, frame, joined.subscriber());
            joined.feed().learn(subscription.workspaceId(), subscription.position());
        } catch (RuntimeException refused) {
            sessions.leave(connection, topic);
            throw refused;
        }
        if (connection.isGone()) {
            sessions.leave(connection, topic);
        }
    }

    private Subscription open(Connection connection, ClientFrame frame, Subscriber subscriber) {
        Subscription subscription = topics.open(connection.actor(), frame.topic());
        Frame answer = ServerFrames.subscribed(frame.id(), frame.topic(), subscription.position(), false);
        subscriber.goLive(subscription.position(), List.of(answer));
        return subscription;
    }

    private Subscription recover(Connection connection, ClientFrame frame, Subscriber subscriber, TopicPosition after) {
        Recovery recovery = topics.recover(connection.actor(), frame.topic(), after);
        Subscription subscription = recovery.subscription();
        Frame answer =
                ServerFrames.subscribed(frame.id(), frame.topic(), subscription.position(), recovery.recovered());
        Stream<Frame> missed = recovery.missed().stream().map(ServerFrames::recovered);
        subscriber.goLive(
                subscription.position(),
                Stream.concat(Stream.of(answer), missed).toList());
        return subscription;
    }

    private void unsubscribe(Connection connection, ClientFrame frame) {
        if (!sessions.leave(connection, frame.topic())) {
            throw new Problem(SocketProblem.NOT_SUBSCRIBED);
        }
        connection.outbox().offer(ServerFrames.ok(frame.id()));
    }
}
