package io.workstream.realtime;

import static java.util.Objects.requireNonNull;

import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Numbers what happens on topics, and keeps it for those who missed it. */
@ApplicationScoped
class TopicNumbers {

    /** A topic, and how many numbers it has to give. */
    private record Wanted(UUID workspaceId, int count) {

        Wanted more() {
            return new Wanted(workspaceId, count + 1);
        }
    }

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** The same events in their order, numbered where their topic has numbers; those are written down. */
    List<RealtimeEvent> give(List<Announcement> announcements) {
        // In a fixed order, so that two transactions cannot wait for each other's topics in a circle.
        TreeMap<String, Wanted> wanted = new TreeMap<>();
        for (Announcement announcement : announcements) {
            UUID workspaceId = announcement.workspaceId();
            if (workspaceId != null) {
                wanted.merge(announcement.topic(), new Wanted(workspaceId, 1), (known, one) -> known.more());
            }
        }
        Map<String, TopicPosition> last = wanted.isEmpty() ? Map.of() : advance(wanted);
        List<RealtimeEvent> events = numbered(announcements, last);
        if (!wanted.isEmpty()) {
            keep(announcements, events);
        }
        return events;
    }

    private static List<RealtimeEvent> numbered(List<Announcement> announcements, Map<String, TopicPosition> last) {
        Map<String, TopicPosition> next = new HashMap<>(last);
        List<RealtimeEvent> events = new ArrayList<>();
        for (Announcement announcement : announcements) {
            TopicPosition position = announcement.workspaceId() == null ? null : next.get(announcement.topic());
            events.add(announcement.at(position));
            if (position != null) {
                next.put(announcement.topic(), new TopicPosition(position.epoch(), position.seq() + 1));
            }
        }
        return events;
    }

    /** Takes the numbers; for each topic the first of those taken. */
    private Map<String, TopicPosition> advance(TreeMap<String, Wanted> wanted) {
        List<Wanted> counts = List.copyOf(wanted.values());
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into topics (topic, workspace_id, epoch, last_seq)
                        select t.topic, t.workspace_id, :epoch, t.count
                        from unnest(:topics, :workspaces, :counts) as t (topic, workspace_id, count)
                        on conflict (topic) do update set last_seq = topics.last_seq + excluded.last_seq
                        returning topic, epoch, last_seq
                        """)
                .bind("epoch", Ids.next(clock))
                .bindArray("topics", String.class, List.copyOf(wanted.keySet()))
                .bindArray(
                        "workspaces",
                        UUID.class,
                        counts.stream().map(Wanted::workspaceId).toList())
                .bindArray(
                        "counts",
                        Integer.class,
                        counts.stream().map(Wanted::count).toList())
                .reduceRows(new HashMap<String, TopicPosition>(), (first, row) -> {
                    String topic = row.getColumn("topic", String.class);
                    long taken = row.getColumn("last_seq", Long.class);
                    first.put(
                            topic,
                            new TopicPosition(
                                    row.getColumn("epoch", UUID.class),
                                    taken - requireNonNull(wanted.get(topic)).count() + 1));
                    return first;
                }));
    }

    private void keep(List<Announcement> announcements, List<RealtimeEvent> events) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    """
                    insert into topic_events (topic, seq, workspace_id, type, data, created_at)
                    values (:topic, :seq, :workspace, :type, :data::jsonb, :now)
                    """);
            for (int i = 0; i < events.size(); i++) {
                RealtimeEvent event = events.get(i);
                if (event.seq() != null) {
                    batch.bind("topic", event.topic())
                            .bind("seq", event.seq())
                            .bind("workspace", announcements.get(i).workspaceId())
                            .bind("type", event.type())
                            .bind("data", event.data())
                            .bind("now", clock.instant())
                            .add();
                }
            }
            batch.execute();
        });
    }
}
