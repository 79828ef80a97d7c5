package io.workstream.system.samples;

import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.ReceivedEvent;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What becomes of each sample that Meta's webhook sends, by the name of its file. */
final class MetaExpectations {

    static final Map<String, Consumer<FromMeta>> ALL = Map.ofEntries(
            entry("audio-voice.json", new ArrivingFile("audio", "voice")),
            entry("button-payload.json", scene -> choice(scene, "/button/text", "/button/payload")),
            entry("contacts-one.json", MetaExpectations::card),
            entry("document.json", new ArrivingFile("document", "document")),
            entry("document-forwarded-caption.json", new ArrivingFile("document", "document")),
            entry("echo-text.json", MetaExpectations::echo),
            entry("image.json", new ArrivingFile("photo", "photo")),
            entry(
                    "interactive-button-reply.json",
                    scene -> choice(scene, "/interactive/button_reply/title", "/interactive/button_reply/id")),
            entry(
                    "interactive-list-reply.json",
                    scene -> choice(scene, "/interactive/list_reply/title", "/interactive/list_reply/id")),
            entry("location.json", MetaExpectations::place),
            entry("location-chosen.json", MetaExpectations::place),
            entry("reaction.json", MetaExpectations::reaction),
            entry("status-delivered.json", scene -> Told.about(scene).becomes("delivered", "deliveredAt")),
            entry("status-failed-131047.json", scene -> Told.about(scene).fails("131047", "templates only")),
            entry("status-read.json", scene -> Told.about(scene).isSeen()),
            entry("status-sent.json", scene -> Told.about(scene).becomes("accepted", "sentAt")),
            entry("sticker-static.json", new ArrivingFile("sticker", "sticker")),
            entry("system-number-changed.json", MetaExpectations::movedOn),
            entry("text.json", MetaExpectations::text),
            entry("text-reply.json", MetaExpectations::answer),
            entry("text-with-bsuid.json", MetaExpectations::text),
            entry("unsupported.json", MetaExpectations::unsupported),
            entry("video-caption.json", new ArrivingFile("video", "video")));

    private MetaExpectations() {}

    private static void text(FromMeta scene) {
        scene.arrives();

        ReceivedEvent event = scene.atJivo(1).get(0);
        assertThat(event.type()).isEqualTo("text");
        assertThat(event.text()).isEqualTo(scene.of("/text/body"));
        assertThat(event.clientName()).isEqualTo(scene.customer().name());
        assertThat(event.clientId()).isEqualTo(scene.customer().conversation());
        assertThat(scene.shown().getString("text")).isEqualTo(scene.of("/text/body"));
    }

    /** What it answers may be unknown; when it is known, the timeline leads there. */
    private static void answer(FromMeta scene) {
        text(scene);
        assertThat(scene.shown().get("replyTo")).isEqualTo(JsonValue.NULL);

        String earlier = scene.customer().says("earlier words").wamid();
        scene.arrivesWith("/context/id", earlier);

        soon().untilAsserted(() -> assertThat(scene.customer().timeline()).hasSize(3));
        List<JsonObject> timeline = scene.customer().timeline();
        assertThat(timeline.get(2).getString("replyTo"))
                .isEqualTo(timeline.get(1).getString("id"));
        assertThat(scene.atJivo(3).get(2).text()).contains(scene.of("/text/body"));
    }

    private static void choice(FromMeta scene, String title, String id) {
        scene.arrives();

        ReceivedEvent event = scene.atJivo(1).get(0);
        assertThat(event.type()).isEqualTo("text");
        assertThat(event.text()).isEqualTo(scene.of(title));
        assertThat(scene.shown().getString("kind")).isEqualTo("choice");
        assertThat(scene.shown().getJsonObject("content").getString("id")).isEqualTo(scene.of(id));
    }

    private static void card(FromMeta scene) {
        scene.arrives();

        ReceivedEvent event = scene.atJivo(1).get(0);
        assertThat(event.type()).isEqualTo("text");
        assertThat(event.text())
                .isEqualTo(scene.of("/contacts/0/name/formatted_name") + ": " + scene.of("/contacts/0/phones/0/phone"));
        assertThat(scene.shown().getString("kind")).isEqualTo("contacts");
    }

    /** Coordinates for who can show a map, and all of it in words. */
    private static void place(FromMeta scene) {
        scene.arrives();

        List<ReceivedEvent> events = scene.atJivo(2);
        assertThat(events).extracting(ReceivedEvent::type).containsExactly("location", "text");
        for (String degrees : List.of("latitude", "longitude")) {
            assertThat(events.get(0).message().path(degrees).asDouble())
                    .isEqualTo(((JsonNumber) scene.value("/location/" + degrees).orElseThrow()).doubleValue());
        }
        for (String words : List.of("name", "address", "url")) {
            assertThat(events.get(1).text()).contains(scene.of("/location/" + words));
        }
        assertThat(events.get(1).text()).contains("https://maps.google.com/maps?q=");
        assertThat(scene.shown().getString("kind")).isEqualTo("location");
    }

    private static void echo(FromMeta scene) {
        scene.arrives();

        JsonObject shown = scene.shown();
        assertThat(shown.getString("text")).isEqualTo(scene.of("/text/body"));
        assertThat(shown.getString("direction")).isEqualTo("out");
        meanwhile().untilAsserted(() -> assertThat(scene.customer().atJivo()).isEmpty());
    }

    /** A stranger's opens nothing; of what the customer wrote it is a mark there, and a note. */
    private static void reaction(FromMeta scene) {
        String emoji = scene.of("/reaction/emoji");
        scene.arrives();
        assertThat(scene.customer().findConversation()).isEmpty();

        String wamid = scene.customer().says("earlier words").wamid();
        scene.arrivesWith("/reaction/message_id", wamid);

        assertThat(scene.atJivo(2).get(1).text()).contains(emoji, "earlier words");
        JsonObject marked = scene.customer().timeline().get(0);
        assertThat(marked.getJsonObject("reactions").getString("in")).isEqualTo(emoji);
    }

    private static void unsupported(FromMeta scene) {
        scene.arrives();

        assertThat(scene.atJivo(1).get(0).text())
                .startsWith("The customer sent something that WhatsApp does not hand on");
        assertThat(scene.shown().getString("kind")).isEqualTo("notice");
    }

    private static void movedOn(FromMeta scene) {
        String conversation = scene.customer().starts("hello");

        scene.arrives();
        scene.moved().says("it is me");

        soon().untilAsserted(() -> assertThat(scene.bridge().received())
                .filteredOn(event -> event.clientId().equals(conversation))
                .extracting(ReceivedEvent::text)
                .containsExactly("hello", "it is me"));
        assertThat(scene.moved().conversation()).isEqualTo(conversation);
        assertThat(scene.moved().timeline())
                .extracting(message -> message.getString("kind"))
                .contains("notice");
    }
}
