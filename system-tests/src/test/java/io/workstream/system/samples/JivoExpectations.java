package io.workstream.system.samples;

import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Tick;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.function.Consumer;

/** What becomes of each sample that Jivo posts for a customer, by the name of its file. */
final class JivoExpectations {

    static final Map<String, Consumer<FromJivo>> ALL = Map.ofEntries(
            entry("agent-photo.json", scene -> file(scene, "image/jpeg", "image")),
            entry("agent-text.json", JivoExpectations::text),
            entry("unconfirmed-agent-audio.json", scene -> file(scene, "audio/mpeg", "audio")),
            entry("unconfirmed-agent-location.json", JivoExpectations::place),
            entry("unconfirmed-agent-seen.json", JivoExpectations::seen),
            entry("unconfirmed-agent-start.json", scene -> state(scene, "open")),
            entry("unconfirmed-agent-stop.json", scene -> state(scene, "closed")),
            entry("unconfirmed-agent-typein.json", JivoExpectations::typing));

    private JivoExpectations() {}

    private static void text(FromJivo scene) {
        scene.arrives();

        PhoneMessage line = scene.onPhone();
        assertThat(line.type()).isEqualTo("text");
        assertThat(line.text()).isEqualTo(scene.of("/message/text"));
        assertThat(scene.customer().message(line.text(), "read").getString("authorName"))
                .isEqualTo(scene.of("/sender/name"));
    }

    private static void file(FromJivo scene, String mimeType, String type) {
        StoredFile file = scene.arrivesWithFile(mimeType);

        PhoneMessage line = scene.onPhone();
        assertThat(line.type()).isEqualTo(type);
        assertThat(line.content().media().sha256()).isEqualTo(file.sha256());
        JsonObject media = scene.customer().timeline().get(1).getJsonObject("media");
        assertThat(media.getString("fileName")).isEqualTo(scene.of("/message/file_name"));
    }

    private static void place(FromJivo scene) {
        scene.arrives();

        PhoneMessage line = scene.onPhone();
        assertThat(line.type()).isEqualTo("location");
        for (String degrees : new String[] {"latitude", "longitude"}) {
            JsonNumber sent = (JsonNumber) scene.json().getJsonObject("message").get(degrees);
            assertThat(line.content().object().path(degrees).asDouble()).isEqualTo(sent.doubleValue());
        }
    }

    /** What the customer wrote gets blue ticks. */
    private static void seen(FromJivo scene) {
        assertThat(scene.hello().status()).isEqualTo(Tick.DELIVERED);

        scene.arrives();

        soon().untilAsserted(() -> assertThat(scene.hello().status()).isEqualTo(Tick.READ));
        sendsNothing(scene);
    }

    private static void typing(FromJivo scene) {
        assertThat(scene.showsTyping()).isFalse();

        scene.arrives();

        soon().until(scene::showsTyping);
        sendsNothing(scene);
    }

    private static void state(FromJivo scene, String status) {
        assertThat(scene.status()).isEqualTo("pending");

        scene.arrives();

        assertThat(scene.status()).isEqualTo(status);
        sendsNothing(scene);
    }

    private static void sendsNothing(FromJivo scene) {
        meanwhile().untilAsserted(() -> assertThat(scene.inbox()).isEmpty());
        assertThat(scene.customer().timeline()).hasSize(1);
    }
}
