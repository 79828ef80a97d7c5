package io.workstream.web.socket;

import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.TopicPosition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * What a feed works with.
 *
 * @param threads where its work runs; may block there
 * @param later calls back after a while
 * @param history what the database knows of a topic
 */
record FeedTools(Executor threads, Later later, History history) {

    /** Runs something after a delay. */
    @FunctionalInterface
    interface Later {
        void after(Duration delay, Runnable work);
    }

    /** Reads what followed a position up to another; empty when that is not known any more. */
    @FunctionalInterface
    interface History {
        Optional<List<RealtimeEvent>> between(UUID workspaceId, String topic, TopicPosition from, TopicPosition to);
    }
}
