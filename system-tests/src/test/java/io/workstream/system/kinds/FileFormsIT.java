package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Occasion;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As what a file goes when the other side does not take it as what it is meant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileFormsIT {

    private static final int FOR_EVER = 1000;
    private static final long MB = 1 << 20;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Bridge bridge;

    @BeforeAll
    void open() {
        bridge = Bridge.open();
    }

    @ParameterizedTest
    @CsvSource({
        "sticker, image/webp, sticker, smile.webp",
        "sticker, image/webp; small, document, smile.webp",
        "sticker, image/webp; small animated, document, smile.webp",
        "video, video/mp4, video, film.mp4",
        "video, video/mp4; camera, video, film.mp4",
        "video, video/mp4; hevc, document, film.mp4",
        "video, video/mp4; hevc camera, document, film.mp4",
        "video, video/3gpp; h263, document, film.3gp",
        "audio, audio/mp4, audio, song.m4a",
        "audio, audio/mp4; alac, document, song.m4a",
        "audio, audio/ogg, audio, song.ogg",
        "audio, audio/ogg; vorbis, document, song.ogg",
        "voice, audio/ogg; vorbis, document, song.ogg"
    })
    void operatorsFileShouldArriveAsWhatPhonesShow(String type, String content, String form, String name) {
        Scene scene = new Scene(bridge);
        StoredFile file = Scene.stored(
                of(content.replaceFirst(";.*", "")).reallyBeing(content).named(name));

        scene.operator(type, file, AgentFiles.Trouble.NONE, "{}");

        later().untilAsserted(
                        () -> assertThat(scene.onPhone()).singleElement().matches(got -> got.status() == Tick.READ));
        PhoneMessage got = scene.lastOnPhone();
        assertThat(got.type()).isEqualTo(form);
        assertThat(got.content().media().sha256()).isEqualTo(file.sha256());
        assertThat(got.content().object().path("filename").asText()).isEqualTo(form.equals("document") ? name : "");
    }

    @Test
    void filmShouldArriveAsADocumentWhenMetaDoesNotTakeItAfterAll() {
        Scene scene = new Scene(bridge);
        meets(scene, 1, Fault.code(131053));

        StoredFile film = sends(scene);

        later().untilAsserted(() -> assertThat(last(scene).getString("status")).isEqualTo("read"));
        assertThat(scene.onPhone()).singleElement().matches(got -> got.type().equals("document"));
        assertThat(scene.lastOnPhone().content().media().sha256()).isEqualTo(film.sha256());
        assertThat(scene.lastOnPhone().text()).isEqualTo("our film");
    }

    @Test
    void customerShouldGetALinkWhenMetaTakesTheFileInNoForm() {
        Scene scene = new Scene(bridge);
        meets(scene, 2, Fault.code(131053));

        StoredFile film = sends(scene);

        later().untilAsserted(() -> assertThat(last(scene).getString("status")).isEqualTo("read"));
        assertThat(scene.onPhone()).singleElement().matches(got -> got.type().equals("text"));
        assertThat(scene.lastOnPhone().text()).startsWith("our film\n").contains("film.mp4");
        assertThat(Web.get(link(scene.lastOnPhone().text())).header("content-length"))
                .contains(Long.toString(film.size()));
    }

    @Test
    void filmShouldFollowAsADocumentWhenMetaFindsOutOnlyAfterwards() {
        Scene scene = new Scene(bridge);
        meets(scene, 1, Fault.late(131053));

        sends(scene);

        later().untilAsserted(() -> assertThat(last(scene).getString("status")).isEqualTo("read"));
        assertThat(scene.onPhone())
                .extracting(PhoneMessage::type, PhoneMessage::status)
                .containsExactly(tuple("video", Tick.FAILED), tuple("document", Tick.READ));
        assertThat(scene.atJivo()).isEmpty();
        JsonObject delivery = scene.bridge()
                .api()
                .get(scene.path("messages/" + last(scene).getString("id") + "/deliveries"))
                .items()
                .get(0);
        assertThat(delivery.getJsonArray("tries")).hasSize(2);
    }

    @Test
    void agentAndOperatorShouldReadWhyWhenMetaTakesNotEvenTheDocument() {
        Scene scene = new Scene(bridge);
        meets(scene, FOR_EVER, Fault.late(131053));

        sends(scene);

        later().untilAsserted(() -> assertThat(last(scene).getString("status")).isEqualTo("failed"));
        assertThat(last(scene).getJsonObject("failure").getString("code")).isEqualTo("131053");
        assertThat(scene.onPhone()).extracting(PhoneMessage::type).containsExactly("video", "document");
        soon().untilAsserted(() -> assertThat(scene.atJivo())
                .singleElement()
                .extracting(ReceivedEvent::text)
                .asString()
                .contains("WhatsApp could not take the file."));
    }

    @Test
    void operatorShouldGetALinkWhenAPhotoIsLargerThanTheSettingAllows() {
        Scene scene = new Scene(bridge);
        StoredFile photo = Scene.stored(of("image/jpeg").named("cat.jpg").sized(4 * MB + 1));

        scene.sends("image", photo, MetaMedia.Trouble.NONE, "{'caption': 'my cat'}");

        later().untilAsserted(() -> assertThat(scene.atJivo()).hasSize(1));
        ReceivedEvent event = scene.atJivo().get(0);
        assertThat(event.type()).isEqualTo("text");
        assertThat(event.text()).startsWith("my cat\n");
        assertThat(Web.get(link(event.text())).header("content-length")).contains(Long.toString(photo.size()));
    }

    @Test
    void operatorShouldGetADocumentWhenAFilmIsTooLargeForAFilmOnly() {
        Scene scene = new Scene(bridge);

        scene.sends("video", of("video/mp4").sized(12 * MB), "{}");
        scene.sends("video", of("video/mp4").sized(12 * MB + 1), "{}");

        later().untilAsserted(() ->
                assertThat(scene.atJivo()).extracting(ReceivedEvent::type).containsExactly("video", "document"));
    }

    private static URI link(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as("a link in: %s", text).isTrue();
        return Web.at(URI.create(found.group()).getPath());
    }

    private static void meets(Scene scene, int times, Fault fault) {
        Occasion occasion = Occasion.next(times).about(scene.customer().number());
        Stack.get().simulators().faults().plan(FaultTarget.GRAPH, occasion, fault);
    }

    private static StoredFile sends(Scene scene) {
        StoredFile film = Scene.stored(of("video/mp4").named("film.mp4"));
        scene.operator("video", film, AgentFiles.Trouble.NONE, "{'text': 'our film'}");
        return film;
    }

    private static JsonObject last(Scene scene) {
        List<JsonObject> messages = scene.timeline();
        return messages.get(messages.size() - 1);
    }
}
