package io.workstream.system.kinds;

import io.workstream.simulator.files.FetchedFile;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Tick;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case that was sent, and what is seen of it; a row of the table once it is settled. */
record Played(KindCase kind, Scene scene) {

    private static final Set<String> SETTLED = Set.of("received", "delivered", "read", "failed");

    /** Whether nothing more is on its way. */
    boolean settled() {
        List<JsonObject> messages = scene.timeline();
        return messages.size() > kind.messages()
                && messages.stream().allMatch(Played::settled)
                && scene.atJivo().stream().allMatch(Played::fetched)
                && scene.onPhone().stream().noneMatch(line -> line.status() == Tick.PENDING);
    }

    /** Of what the business wrote on its own phone nothing more is ever heard. */
    static boolean settled(JsonObject message) {
        boolean elsewhere = message.getString("direction").equals("out")
                && message.getString("source").equals("whatsapp");
        return elsewhere || SETTLED.contains(message.getString("status"));
    }

    /** The row as it is now. */
    String row() {
        Stream<String> arrived = Stream.of(
                        scene.atJivo().stream().map(Played::words),
                        scene.onPhone().stream()
                                .filter(line -> line.status() != Tick.FAILED)
                                .map(Played::words),
                        scene.refusals().stream(),
                        scene.signs())
                .flatMap(lines -> lines);
        // What messages do to the state of a conversation is told elsewhere.
        Stream<String> state = kind.messages() == 0 ? scene.state() : Stream.empty();
        Stream<String> shown = Stream.concat(Shown.of(scene.timeline()), state);
        return "| " + kind.what() + " | " + lines(arrived) + " | " + lines(shown) + " |";
    }

    /** Whether Jivo has looked at its file, if it has one. */
    static boolean fetched(ReceivedEvent event) {
        return event.message().path("file").isMissingNode() || event.file() != null;
    }

    /** A cell with each of these on its line. */
    static String lines(Stream<String> lines) {
        String joined = lines.map(Words::cell).collect(Collectors.joining("<br>"));
        return joined.isEmpty() ? "nothing" : joined;
    }

    /** What Jivo was told. */
    static String words(ReceivedEvent event) {
        FetchedFile fetched = event.file();
        StringBuilder words = new StringBuilder(event.type());
        if (fetched != null) {
            words.append(' ').append(file(event.message().path("file_name").asText(), fetched.stored()));
        }
        for (String field : List.of("latitude", "longitude", "title", "value")) {
            if (event.message().has(field)) {
                words.append(' ').append(event.message().path(field).asText());
            }
        }
        return words.append(Words.quoted(event.text())).toString();
    }

    private static String words(PhoneMessage line) {
        String file = line.content().media() == null
                ? ""
                : " "
                        + file(
                                line.content().object().path("filename").asText(""),
                                line.content().media());
        return OnPhone.kind(line) + file + Words.quoted(line.text()) + OnPhone.details(line);
    }

    private static String file(String name, StoredFile file) {
        String type = file == null ? "not there" : file.plainType();
        return "[" + (name.isEmpty() ? "" : name.replaceFirst("^[0-9a-f-]{36}", "(id)") + ", ") + type + "]";
    }
}
