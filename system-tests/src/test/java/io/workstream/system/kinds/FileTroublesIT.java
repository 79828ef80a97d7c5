package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.jivo.Refusing;
import io.workstream.simulator.whatsapp.MetaMedia.Trouble;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.JobRows;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that do not come, or that the other side does not take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileTroublesIT {

    private static final long MB = 1 << 20;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Bridge bridge;
    private final Map<Trouble, Scene> vain = new EnumMap<>(Trouble.class);
    private Away away;
    private Away price;

    /** A file that is not there for a while, and the scene that it belongs to. */
    private record Away(Scene scene, StoredFile file, Path aside) {

        static Away from(Scene scene, String type) throws IOException {
            StoredFile file = Scene.stored(of(type).named("price.pdf"));
            return new Away(scene, file, Files.move(file.path(), file.path().resolveSibling(file.id() + ".away")));
        }

        void comesBack() throws IOException {
            Files.move(aside, file.path());
        }
    }

    /** All that takes a while begins at once. */
    @BeforeAll
    void begin() throws IOException {
        bridge = Bridge.open();
        for (Trouble trouble : List.of(Trouble.EXPIRED, Trouble.GONE, Trouble.CUT)) {
            vain.put(trouble, troubled(trouble));
        }
        away = Away.from(new Scene(bridge), "image/jpeg");
        away.scene().sends("image", away.file(), Trouble.NONE, "{'caption': 'my cat'}");
        price = Away.from(new Scene(bridge), "application/pdf");
        price.scene().operator("document", price.file(), AgentFiles.Trouble.NONE, "{'text': 'our prices'}");
    }

    @Test
    void captionShouldArriveWithANoteWhenMetasFileDoesNotCome() {
        vain.forEach((trouble, scene) -> {
            later().untilAsserted(
                            () -> assertThat(scene.atJivo()).as(trouble.name()).hasSize(1));
            ReceivedEvent event = scene.atJivo().get(0);
            assertThat(event.type()).isEqualTo("text");
            assertThat(event.text()).startsWith("my cat\n").contains("could not be fetched (");
            JsonObject media = scene.timeline().get(1).getJsonObject("media");
            assertThat(media.getString("status")).isEqualTo("failed");
            assertThat(media.getString("failure")).as(trouble.name()).isIn("gone", "source_failed", "interrupted");
        });
    }

    @Test
    void fileShouldArriveAfterAllWhenMetaStumblesAtFirst() {
        for (Trouble trouble : List.of(Trouble.STALE_LINK, Trouble.REDIRECTED)) {
            Scene scene = troubled(trouble);

            later().untilAsserted(() -> assertThat(scene.atJivo())
                    .as(trouble.name())
                    .singleElement()
                    .matches(event -> event.file() != null));
            ReceivedEvent event = scene.atJivo().get(0);
            assertThat(event.type()).isEqualTo("photo");
            assertThat(event.text()).isEqualTo("my cat");
            assertThat(event.file().status()).isEqualTo(200);
        }
    }

    @Test
    void wordsShouldNotWaitForTheFileOfAnotherWhenItDoesNotCome() {
        troubled(Trouble.GONE);
        Scene other = new Scene(bridge);

        other.sends("text", "{'body': 'quick'}");

        soon().untilAsserted(() ->
                assertThat(other.atJivo()).extracting(ReceivedEvent::text).containsExactly("quick"));
    }

    @Test
    void operatorShouldGetALinkWhenJivoRefusesTheFile() throws IOException {
        Bridge picky = Bridge.open();
        Stack.get().simulators().jivo().refuse(picky.console().id(), new Refusing(Set.of("photo"), 0));
        Scene scene = new Scene(picky);
        StoredFile photo = Scene.stored(of("image/jpeg").named("cat.jpg"));

        scene.sends("image", photo, Trouble.NONE, "{'caption': 'my cat'}");

        soon().untilAsserted(() -> assertThat(scene.atJivo()).hasSize(1));
        ReceivedEvent event = scene.atJivo().get(0);
        assertThat(event.type()).isEqualTo("text");
        assertThat(event.text()).startsWith("my cat\n");
        assertThat(Web.get(link(event.text())).header("content-length")).contains(Long.toString(photo.size()));
        assertThat(scene.timeline().get(1).getString("status")).isEqualTo("delivered");
    }

    @Test
    void operatorShouldHearAVoiceNoteAsADocumentWhenJivoRefusesTheKind() {
        Bridge picky = Bridge.open();
        Stack.get().simulators().jivo().refuse(picky.console().id(), new Refusing(Set.of("audio", "location"), 0));
        Scene scene = new Scene(picky);

        scene.sends("audio", of("audio/ogg"), "{'voice': true}");
        scene.sends("location", "{'latitude': 55.75, 'longitude': 37.61}");

        soon().untilAsserted(() ->
                assertThat(scene.atJivo()).extracting(ReceivedEvent::type).containsExactly("document", "text"));
        soon().untilAsserted(() -> assertThat(scene.timeline())
                .extracting(message -> message.getString("status"))
                .endsWith("delivered", "delivered"));
    }

    @Test
    void customerShouldGetTheOperatorsLinkWhenTheFileIsTooLargeForWhatsApp() {
        Scene scene = new Scene(bridge);
        StoredFile film = Scene.stored(of("video/mp4").named("film.mp4").sized(100 * MB + 1));

        scene.operator("video", film, AgentFiles.Trouble.NONE, "{'text': 'our film'}");

        later().untilAsserted(() -> assertThat(scene.onPhone()).hasSize(1));
        assertThat(scene.lastOnPhone().type()).isEqualTo("text");
        assertThat(scene.lastOnPhone().text()).startsWith("our film\n").contains("/jivo-files/none/", "film.mp4");
    }

    @Test
    void fileShouldFollowItsCaptionWhenMetaHasItAgain() throws IOException {
        Scene scene = away.scene();
        later().untilAsserted(() ->
                assertThat(scene.atJivo()).extracting(ReceivedEvent::type).containsExactly("text"));

        away.comesBack();
        soon().until(() -> JobRows.makeDue(bridge, "fetch_media") > 0);
        new Scene(bridge);

        soon().untilAsserted(() -> assertThat(scene.atJivo())
                .hasSize(2)
                .last()
                .matches(event -> event.type().equals("photo") && event.text() == null)
                .matches(event -> event.file() != null
                        && event.file().sha256().equals(away.file().sha256())));
        assertThat(scene.timeline().get(1).getJsonObject("media").getString("status"))
                .isEqualTo("stored");
    }

    @Test
    void agentShouldSeeWhyAndSendAgainWhenAnOperatorsFileCannotBeFetched() throws IOException {
        Scene scene = price.scene();
        JsonObject failed = later().until(() -> scene.timeline().get(1), message -> message.getString("status")
                .equals("failed"));
        assertThat(failed.getJsonObject("failure").getString("code")).isEqualTo("file-unavailable");
        assertThat(failed.getJsonObject("failure").getString("reason")).contains("could not be had");
        soon().untilAsserted(() ->
                assertThat(scene.onPhone()).extracting(PhoneMessage::text).containsExactly("our prices"));
        soon().untilAsserted(() -> assertThat(scene.atJivo())
                .extracting(ReceivedEvent::text)
                .containsExactly(
                        "WorkStream: your file “price.pdf” did not reach the customer (its source has a fault)."));

        price.comesBack();
        bridge.api().post(scene.path("messages/" + failed.getString("id") + "/resend"), object());

        soon().untilAsserted(() -> assertThat(scene.onPhone()).hasSize(2));
        assertThat(scene.lastOnPhone().type()).isEqualTo("document");
        assertThat(scene.lastOnPhone().content().media().sha256())
                .isEqualTo(price.file().sha256());
        assertThat(scene.lastOnPhone().text()).isEqualTo("our prices");
    }

    @Test
    void operatorShouldLearnItWhenTheirLinkShowsALoginPage() {
        Scene scene = new Scene(bridge);
        StoredFile photo = Scene.stored(of("image/jpeg").named("cat.jpg"));

        scene.operator("photo", photo, AgentFiles.Trouble.LOGIN, "{'text': 'our cat'}");

        later().untilAsserted(() -> assertThat(scene.atJivo())
                .extracting(ReceivedEvent::text)
                .containsExactly("WorkStream: your file “cat.jpg” did not reach the customer"
                        + " (its link leads to a page of a site instead of a file)."));
        assertThat(scene.onPhone()).extracting(PhoneMessage::text).containsExactly("our cat");
        assertThat(scene.timeline().get(1).getJsonObject("media").getString("failure"))
                .isEqualTo("web_page");
    }

    private Scene troubled(Trouble trouble) {
        Scene scene = new Scene(bridge);
        scene.sends("image", Scene.stored(of("image/jpeg")), trouble, "{'caption': 'my cat'}");
        return scene;
    }

    private static URI link(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as("a link in: %s", text).isTrue();
        return Web.at(URI.create(found.group()).getPath());
    }
}
