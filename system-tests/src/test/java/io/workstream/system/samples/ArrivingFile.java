package io.workstream.system.samples;

import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.FetchedFile;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.system.harness.Stack;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A file that the customer sends reaches Jivo whole, with its caption and name, under a link of ours.
 *
 * @param atJivo the kind that Jivo is told
 * @param shown the kind in the timeline
 */
record ArrivingFile(String atJivo, String shown) implements Consumer<FromMeta> {

    @Override
    public void accept(FromMeta scene) {
        StoredFile file = bring(scene);

        ReceivedEvent event = scene.atJivo(1).get(0);
        assertThat(event.type()).isEqualTo(atJivo);
        assertThat(Objects.requireNonNullElse(event.text(), "")).isEqualTo(caption(scene));
        assertThat(URI.create(event.message().path("file").asText()))
                .hasPort(Stack.get().baseUri().getPort());
        String name = of(scene, "filename");
        assertThat(event.message().path("file_name").asText()).isNotBlank().contains(name);
        FetchedFile fetched =
                soon().until(() -> scene.customer().atJivo().get(0).file(), Objects::nonNull);
        assertThat(fetched.stored().sha256()).isEqualTo(file.sha256());
        JsonObject message = scene.shown();
        assertThat(message.getString("kind")).isEqualTo(shown);
        assertThat(message.getJsonObject("media").getString("status")).isEqualTo("stored");
        assertThat(message.getJsonObject("media").getString("fileName", "")).isEqualTo(name);
    }

    /** Meta sends the sample with the id of a file that it has. */
    private static StoredFile bring(FromMeta scene) {
        MetaMedia.Item item = Stack.get()
                .simulators()
                .media()
                .bring(scene.bridge().phoneNumberId(), FileSpec.of(of(scene, "mime_type")));
        scene.arrivesWith("/" + scene.of("/type") + "/id", item.id());
        return item.file();
    }

    /** Meta sends the sample, whose file it does not have: the operator reads so, and the caption. */
    static void isMissed(FromMeta scene) {
        scene.arrives();

        ReceivedEvent event = scene.atJivo(1).get(0);
        assertThat(event.type()).isEqualTo("text");
        assertThat(event.text()).startsWith(caption(scene)).contains("could not be fetched");
        assertThat(scene.shown().getJsonObject("media").getString("status")).isEqualTo("failed");
    }

    private static String caption(FromMeta scene) {
        return of(scene, "caption");
    }

    private static String of(FromMeta scene, String field) {
        return scene.of("/" + scene.of("/type") + "/" + field);
    }
}
