package io.workstream.realtime;

import io.workstream.shared.AfterCommit;
import io.workstream.shared.BeforeCommit;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Announces changes from within the transaction that makes them; nobody hears of them unless it commits. */
@ApplicationScoped
public class RealtimePublisher {

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    @Inject
    TopicNumbers numbers;

    @Inject
    BeforeCommit beforeCommit;

    @Inject
    AfterCommit afterCommit;

    @Inject
    RealtimeHub hub;

    /**
     * Announces an event that has a number and may be read again by those who missed it. Numbers are given at the
     * end of the use case and hold the topic's row until the commit, so they follow the order of commits.
     */
    public void publish(UUID workspaceId, String topic, String type, Object data) {
        add(new Announcement(workspaceId, topic, type, jsonb.toJson(data)));
    }

    /** Announces a current state: no number, never read again. */
    public void announce(String topic, String type, Object data) {
        add(new Announcement(null, topic, type, jsonb.toJson(data)));
    }

    private void add(Announcement announcement) {
        Announcements announcements =
                beforeCommit.collection(RealtimePublisher.class.getName(), () -> new Announcements(numbers));
        announcements.add(announcement);
        afterCommit.once(RealtimePublisher.class, () -> hub.announce(announcements.numbered()));
    }

    /** Where the topic stands; the transaction must see its workspace. */
    public TopicPosition position(UUID workspaceId, String topic) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into topics (topic, workspace_id, epoch, last_seq) values (:topic, :workspace, :epoch, 0)
                        on conflict (topic) do update set last_seq = topics.last_seq
                        returning epoch, last_seq as seq
                        """)
                .bind("topic", topic)
                .bind("workspace", workspaceId)
                .bind("epoch", Ids.next(clock))
                .map(ConstructorMapper.of(TopicPosition.class))
                .one());
    }

    /**
     * What followed a position, oldest first; the transaction must see the topic's workspace. Empty when the position is
     * of another epoch or so old that some of what followed is gone, or more than {@code limit} events followed.
     */
    public Optional<List<RealtimeEvent>> since(TopicPosition from, TopicPosition to, String topic, int limit) {
        long missed = to.seq() - from.seq();
        if (!from.epoch().equals(to.epoch()) || missed < 0 || missed > limit) {
            return Optional.empty();
        }
        List<RealtimeEvent> events = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select topic, cast(:epoch as uuid) as epoch, seq, type, data::text as data from topic_events
                        where topic = :topic and seq > :from and seq <= :to order by seq
                        """)
                .bind("epoch", to.epoch())
                .bind("topic", topic)
                .bind("from", from.seq())
                .bind("to", to.seq())
                .map(ConstructorMapper.of(RealtimeEvent.class))
                .list());
        return events.size() == missed ? Optional.of(events) : Optional.empty();
    }
}
