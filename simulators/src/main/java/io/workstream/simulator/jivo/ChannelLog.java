package io.workstream.simulator.jivo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What happened in one channel: received events and the dialogs that operators see. */
final class ChannelLog {

    private static final class Lines {
        private String name = "";
        private final List<DialogLine> lines = new ArrayList<>();
    }

    private final List<ReceivedEvent> events = new ArrayList<>();
    private final Map<String, Lines> dialogs = new LinkedHashMap<>();

    synchronized void receive(ReceivedEvent event) {
        Lines dialog = dialogs.computeIfAbsent(event.clientId(), id -> new Lines());
        String name = event.clientName();
        dialog.name = name == null ? dialog.name : name;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).isSameAs(event)) {
                events.set(i, events.get(i).again());
                change(dialog, event.id(), DialogLine::again);
                return;
            }
        }
        events.add(event);
        if (event.type().matches("typein|typing|seen|start|stop")) {
            return;
        }
        dialog.lines.add(DialogLine.of(event));
    }

    synchronized void say(String clientId, DialogLine line) {
        dialogs.computeIfAbsent(clientId, id -> new Lines()).lines.add(line);
    }

    synchronized void progress(String clientId, String lineId, UnaryOperator<DialogLine> change) {
        Lines dialog = dialogs.get(clientId);
        if (dialog != null) {
            change(dialog, lineId, change);
        }
    }

    synchronized List<ReceivedEvent> events() {
        return List.copyOf(events);
    }

    synchronized List<Dialog> dialogs() {
        return dialogs.entrySet().stream()
                .map(entry -> new Dialog(entry.getKey(), entry.getValue().name, List.copyOf(entry.getValue().lines)))
                .toList();
    }

    private static void change(Lines dialog, String lineId, UnaryOperator<DialogLine> change) {
        for (int i = dialog.lines.size() - 1; i >= 0; i--) {
            if (dialog.lines.get(i).id().equals(lineId)) {
                dialog.lines.set(i, change.apply(dialog.lines.get(i)));
                return;
            }
        }
    }
}
