package io.workstream.simulator.jivo;

import io.workstream.simulator.files.FetchedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What happened in one channel: received events and the dialogs that operators see. */
final class ChannelLog {

    private static final class Lines {
        private String name = "";
        private String typing = "";
        private final List<DialogLine> lines = new ArrayList<>();
    }

    private final List<ReceivedEvent> events = new ArrayList<>();
    private final Map<String, Lines> dialogs = new LinkedHashMap<>();

    /** False when the same message came before. */
    synchronized boolean receive(ReceivedEvent event) {
        Lines dialog = dialogs.computeIfAbsent(event.clientId(), id -> new Lines());
        String name = event.clientName();
        dialog.name = name == null ? dialog.name : name;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).isSameAs(event)) {
                events.set(i, events.get(i).again());
                change(dialog, line -> line.id().equals(event.id()), DialogLine::again);
                return false;
            }
        }
        events.add(event);
        dialog.typing = "";
        switch (event.type()) {
            case "typein", "typing" -> dialog.typing = event.shown().isEmpty() ? "…" : event.shown();
            case "seen" -> change(
                    dialog,
                    line -> line.id().equals(event.id()) && line.agent() != null,
                    line -> line.with(DialogLine.Progress.READ, ""));
            default -> dialog.lines.add(DialogLine.of(event));
        }
        return true;
    }

    synchronized void fetched(ReceivedEvent event, FetchedFile file) {
        events.replaceAll(known -> known.body() == event.body() ? known.with(file) : known);
        Lines dialog = dialogs.get(event.clientId());
        if (dialog != null) {
            change(dialog, line -> line.message() == event.message(), line -> line.with(file));
        }
    }

    synchronized void say(String clientId, DialogLine line) {
        dialogs.computeIfAbsent(clientId, id -> new Lines()).lines.add(line);
    }

    /** Changes the line that shows this message. */
    synchronized void progress(String clientId, DialogLine said, UnaryOperator<DialogLine> change) {
        Lines dialog = dialogs.get(clientId);
        if (dialog != null) {
            change(dialog, line -> line.message() == said.message(), change);
        }
    }

    synchronized List<ReceivedEvent> events() {
        return List.copyOf(events);
    }

    synchronized List<Dialog> dialogs() {
        return dialogs.entrySet().stream()
                .map(entry -> new Dialog(
                        entry.getKey(),
                        entry.getValue().name,
                        List.copyOf(entry.getValue().lines),
                        entry.getValue().typing))
                .toList();
    }

    private static void change(Lines dialog, Predicate<DialogLine> which, UnaryOperator<DialogLine> change) {
        for (int i = dialog.lines.size() - 1; i >= 0; i--) {
            if (which.test(dialog.lines.get(i))) {
                dialog.lines.set(i, change.apply(dialog.lines.get(i)));
                return;
            }
        }
    }
}
