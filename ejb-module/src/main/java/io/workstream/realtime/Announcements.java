package io.workstream.realtime;

import io.workstream.shared.BeforeCommit;
import java.util.ArrayList;
import java.util.List;

/** What one transaction announces, in order. */
final class Announcements implements BeforeCommit.Collection {

    private final TopicNumbers numbers;
    private final List<Announcement> waiting = new ArrayList<>();
    private final List<RealtimeEvent> numbered = new ArrayList<>();

    Announcements(TopicNumbers numbers) {
        this.numbers = numbers;
    }

    void add(Announcement announcement) {
        waiting.add(announcement);
    }

    /** Gives those that wait their numbers. */
    @Override
    public void write() {
        numbered.addAll(numbers.give(waiting));
        waiting.clear();
    }

    @Override
    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** As clients hear them. */
    List<RealtimeEvent> numbered() {
        return numbered;
    }
}
