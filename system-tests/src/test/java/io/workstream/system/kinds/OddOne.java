package io.workstream.system.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.gallery.Gallery;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** An odd message that was sent to a number of its own, and what is seen of it. */
record OddOne(Gallery.Exhibit exhibit, Bridge bridge, Gallery.Shown shown) {

    private static final String WRITER = "Ivan";

    /** Sends it to a new number of this owner. */
    static OddOne of(Gallery.Exhibit exhibit, Person owner) {
        Bridge bridge = Bridge.openBy(owner);
        PhoneText.Writer from = new PhoneText.Writer(Unique.phone(), WRITER);
        return new OddOne(
                exhibit, bridge, Stack.get().simulators().gallery().show(exhibit.id(), bridge.phoneNumberId(), from));
    }

    /** In the table's words. */
    String what() {
        return exhibit.en() + " (`" + exhibit.id() + "`)";
    }

    List<ReceivedEvent> atJivo() {
        return bridge.received();
    }

    /** Ids of what it opened. */
    List<String> conversations() {
        return bridge.api().get(bridge.path("conversations")).items().stream()
                .map(conversation -> conversation.getString("id"))
                .toList();
    }

    /** Oldest first. */
    List<JsonObject> timeline(String conversation) {
        List<JsonObject> messages = new ArrayList<>(
                bridge.api().get("conversations/" + conversation + "/messages").items());
        Collections.reverse(messages);
        return messages;
    }

    /** The same of all. */
    List<JsonObject> timeline() {
        return conversations().stream()
                .flatMap(conversation -> timeline(conversation).stream())
                .toList();
    }

    /** Whether all that is there has gone its way. */
    boolean settled() {
        return timeline().stream().allMatch(Played::settled)
                && atJivo().stream().allMatch(Played::fetched);
    }

    /** The row as it is now. */
    String row() {
        Stream<String> refused = shown.answers().stream()
                .filter(answer -> answer.status() != 200)
                .map(answer -> "Meta hears: " + answer.status() + " " + answer.body());
        Stream<String> arrived =
                Stream.concat(refused, atJivo().stream().map(event -> Played.words(event) + sender(event)));
        return "| " + what() + " | " + Played.lines(arrived) + " | " + Played.lines(Shown.all(timeline())) + " |";
    }

    /** Who it is from, where it is not who wrote. */
    private static String sender(ReceivedEvent event) {
        String name = event.clientName();
        return WRITER.equals(name) ? "" : name == null ? " from nobody" : " from “" + name + "”";
    }

    /** An event that an operator can see something of. */
    static void saysSomething(ReceivedEvent event) {
        boolean words = event.text() != null && !event.text().isBlank();
        boolean place = event.message().has("latitude");
        assertThat(words || place || event.message().has("file"))
                .as("something to see in %s", event.message())
                .isTrue();
    }

    /** A message that an agent can see something of, or the end of a reaction. */
    static void showsSomething(JsonObject message) {
        boolean words = !message.getString("text", "").isBlank();
        boolean file = message.get("media") != JsonValue.NULL;
        assertThat(words || file || message.getString("kind").equals("reaction"))
                .as("something to see in %s", message)
                .isTrue();
    }
}
