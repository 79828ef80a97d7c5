package io.workstream.web.page.conversation;

import io.workstream.conversation.MessageView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shapes messages for reading: oldest first, day by day, each with what it answers. */
final class Timeline {

    private Timeline() {}

    static List<TimelineDay> of(List<MessageView> messages, ZoneId zone) {
        return of(messages, message -> true, zone);
    }

    /** Those of the messages that are wanted; the others are there to be quoted. */
    static List<TimelineDay> of(List<MessageView> messages, Predicate<MessageView> wanted, ZoneId zone) {
        Map<UUID, MessageView> known =
                messages.stream().collect(Collectors.toMap(MessageView::id, Function.identity()));
        Map<LocalDate, List<TimelineEntry>> days = new TreeMap<>();
        messages.stream()
                .filter(wanted)
                .filter(message -> !TimelineEntry.standsElsewhere(message))
                .sorted(Comparator.comparingLong(MessageView::seq))
                .forEach(message -> days.computeIfAbsent(
                                message.createdAt().atZone(zone).toLocalDate(), day -> new ArrayList<>())
                        .add(entry(message, known)));
        return days.entrySet().stream()
                .map(day -> new TimelineDay(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }

    private static TimelineEntry entry(MessageView message, Map<UUID, MessageView> known) {
        UUID answered = message.replyTo();
        return new TimelineEntry(message, answered == null ? null : known.get(answered));
    }
}
