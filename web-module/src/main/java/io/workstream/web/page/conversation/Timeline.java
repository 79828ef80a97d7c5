package io.workstream.web.page.conversation;

import io.workstream.conversation.MessageView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shapes messages for reading: oldest first, day by day. */
final class Timeline {

    private Timeline() {}

    static List<TimelineDay> of(List<MessageView> messages, ZoneId zone) {
        Map<LocalDate, List<MessageView>> days = new TreeMap<>();
        messages.stream().sorted(Comparator.comparingLong(MessageView::seq)).forEach(message -> days.computeIfAbsent(
                        message.createdAt().atZone(zone).toLocalDate(), day -> new ArrayList<>())
                .add(message));
        return days.entrySet().stream()
                .map(day -> new TimelineDay(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }
}
