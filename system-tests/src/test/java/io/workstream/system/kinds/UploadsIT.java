package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.StoredFile;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.MediaDisk;
import io.workstream.system.harness.RawCall;
import io.workstream.system.harness.Unique;
import io.workstream.system.harness.Uploads;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that agents attach over REST. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsIT {

    private static final long MB = 1 << 20;

    private Bridge bridge;

    @BeforeAll
    void open() {
        bridge = Bridge.open();
    }

    @Test
    void uploadShouldReachThePhoneWhenAReplyCarriesIt() {
        Scene scene = new Scene(bridge);
        StoredFile photo = Scene.stored(of("image/jpeg").named("Витрина.jpg").sized(300_000));

        JsonObject kept = Uploads.to(bridge, bridge.api(), photo).expect(201).json();
        scene.agent(object("mediaId", kept.getString("id"), "caption", "our shop"));

        soon().untilAsserted(() -> assertThat(scene.onPhone()).hasSize(1));
        assertThat(kept.getString("fileName")).isEqualTo("Витрина.jpg");
        assertThat(kept.getString("mimeType")).isEqualTo("image/jpeg");
        assertThat(kept.getString("sha256")).isEqualTo(photo.sha256());
        assertThat(scene.lastOnPhone().content().media().sha256()).isEqualTo(photo.sha256());
        assertThat(scene.lastOnPhone().text()).isEqualTo("our shop");
    }

    @Test
    void uploadShouldBeRefusedWhenItIsLargerThanWhatsAppTakes() {
        StoredFile huge = Scene.stored(of("application/pdf").sized(100 * MB + 1));

        Uploads.to(bridge, bridge.api(), huge).problem(413, "media-too-large");
    }

    @Test
    void uploadShouldBeRefusedWhenThereIsNothingInIt() {
        StoredFile empty = Scene.stored(of("text/plain").reallyBeing("empty"));

        Uploads.to(bridge, bridge.api(), empty).problem(400, "media-empty");
        assertThat(Uploads.withoutFile(bridge).violations()).containsExactly("file");
    }

    @Test
    void uploadShouldBeRefusedWhenTheFormBringsTwoFiles() {
        Bridge own = Bridge.openWithoutRoute(Unique.phoneNumberId());

        Answer answer = Uploads.form(
                own,
                "--b",
                "Content-Disposition: form-data; name=\"a\"; filename=\"a.txt\"",
                "",
                "one",
                "--b",
                "Content-Disposition: form-data; name=\"b\"; filename=\"b.txt\"",
                "",
                "two");

        assertThat(answer.violations()).containsExactly("file");
        assertThat(MediaDisk.of(own).objects()).isEmpty();
    }

    @Test
    void uploadShouldBeRefusedWithAReasonWhenTheTypeOfTheFileIsGarbage() {
        Answer answer = Uploads.form(
                bridge,
                "--b",
                "Content-Disposition: form-data; name=\"a\"; filename=\"a.txt\"",
                "Content-Type: garbage",
                "",
                "one");

        assertThat(answer.violations()).containsExactly("file");
        assertThat(answer.body()).contains("Content-Type");
    }

    @Test
    void uploadShouldBeRefusedByItsAnnouncedLengthBeforeAnythingIsRead() {
        try (RawCall call = begun("Content-Length: 200000000", "Connection: close")) {
            call.answer().problem(413, "body-too-large");
        }
    }

    @Test
    void nothingShouldBeLeftOfAnUploadThatBreaksOff() throws IOException {
        Bridge own = Bridge.openWithoutRoute(Unique.phoneNumberId());
        Set<Path> before = spooled();
        String head = "------system-tests\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.bin\"\r\n\r\n";

        RawCall call = begun(own, head + "x".repeat(3_000_000), "Content-Length: 50000000");
        soon().untilAsserted(() -> assertThat(MediaDisk.of(own).objects()).isNotEmpty());
        assertThat(spooled()).isEqualTo(before);
        call.close();

        soon().untilAsserted(() -> assertThat(MediaDisk.of(own).objects()).isEmpty());
        assertThat(spooled()).isEqualTo(before);
    }

    /** What JAX-RS would write forms to. */
    private static Set<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("MIME"))
                    .collect(Collectors.toSet());
        }
    }

    private RawCall begun(String... headers) {
        return begun(bridge, "", headers);
    }

    private static RawCall begun(Bridge to, String body, String... headers) {
        List<String> lines = Stream.concat(
                        Stream.of(
                                "POST /api/v1/" + to.path("media") + " HTTP/1.1",
                                "Host: localhost",
                                "Authorization: Bearer " + to.api().token(),
                                "Content-Type: multipart/form-data; boundary=----system-tests"),
                        Stream.of(headers))
                .toList();
        return RawCall.begin(body, lines.toArray(String[]::new));
    }

    @Test
    void uploadShouldBeRefusedWhenNobodyIsLoggedInOrTheWorkspaceIsAnothers() {
        StoredFile file = Scene.stored(of("text/plain"));
        Bridge other = Bridge.openWithoutRoute(Unique.phoneNumberId());

        assertThat(Uploads.to(bridge, Api.anonymous(), file).status()).isEqualTo(401);
        assertThat(Uploads.to(bridge, other.api(), file).status()).isEqualTo(404);
    }

    @Test
    void uploadShouldBeKeptOnceWhenItIsRepeatedUnderItsKey() {
        Bridge own = Bridge.openWithoutRoute(Unique.phoneNumberId());
        StoredFile file = Scene.stored(of("application/pdf").sized(3 * MB));
        String key = UUID.randomUUID().toString();

        Answer first = Uploads.once(own, key, file).expect(201);
        Answer again = Uploads.once(own, key, file).expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("content-type")).isEqualTo(first.header("content-type"));
        assertThat(MediaDisk.of(own).objects()).hasSize(1);
        assertThat(first.text("sha256")).isEqualTo(file.sha256());
    }

    @Test
    void uploadShouldBeRefusedWhenItsKeyBelongsToAnotherFile() {
        Bridge own = Bridge.openWithoutRoute(Unique.phoneNumberId());
        StoredFile file = Scene.stored(of("text/plain").named("a.txt").sized(1000));
        String key = UUID.randomUUID().toString();
        Uploads.once(own, key, file).expect(201);

        Uploads.once(
                        own,
                        key,
                        Scene.stored(of("text/plain").named("a.txt").sized(1000).seeded(1)))
                .problem(422, "idempotency-key-reused");
        Uploads.once(own, key, Scene.stored(of("text/plain").named("b.txt").sized(1000)))
                .problem(422, "idempotency-key-reused");
        assertThat(Uploads.once(own, "with blank", file).violations()).containsExactly("Idempotency-Key");

        assertThat(MediaDisk.of(own).objects()).hasSize(1);
    }

    @Test
    void uploadShouldBeKeptOnceWhenSeveralComeAtTheSameTime() {
        Bridge own = Bridge.openWithoutRoute(Unique.phoneNumberId());
        StoredFile file = Scene.stored(of("application/pdf").sized(8 * MB));
        String key = UUID.randomUUID().toString();

        List<Answer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> Uploads.once(own, key, file)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).isNotEmpty();
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(Answer::body)
                .containsOnly(Uploads.once(own, key, file).expect(201).body());
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.problem(409, "idempotency-key-in-use"));
        assertThat(MediaDisk.of(own).objects()).hasSize(1);
    }

    @Test
    void refusedUploadShouldNotSpendItsKey() {
        StoredFile empty = Scene.stored(of("text/plain").reallyBeing("empty"));
        StoredFile file = Scene.stored(of("text/plain"));
        String key = UUID.randomUUID().toString();

        Uploads.once(bridge, key, empty).problem(400, "media-empty");

        Uploads.once(bridge, key, file).expect(201);
    }

    @Test
    void replyShouldBeRefusedWhenItsFileIsUsedUnknownOrAnothers() {
        Scene scene = new Scene(bridge);
        Bridge other = Bridge.openWithoutRoute(Unique.phoneNumberId());
        String foreign = Uploads.mediaId(other, Scene.stored(of("text/plain")));
        String used = Uploads.mediaId(bridge, Scene.stored(of("text/plain")));
        scene.agent(object("mediaId", used));

        reply(scene, foreign).problem(404, "media-not-found");
        reply(scene, used).problem(409, "media-used");
        reply(scene, "01900000-0000-7000-8000-000000000000").problem(404, "media-not-found");
    }

    @Test
    void replyShouldBeRefusedWhenItCarriesTwoThingsOrNone() {
        Scene scene = new Scene(bridge);
        String id = Uploads.mediaId(bridge, Scene.stored(of("text/plain")));

        assertThat(post(scene, object("mediaId", id, "text", "and words")).violations())
                .containsExactly("text");
        assertThat(post(scene, object()).violations()).containsExactly("text");
        assertThat(post(scene, object("text", "words", "caption", "more")).violations())
                .containsExactly("caption");
    }

    private Answer reply(Scene scene, String mediaId) {
        return post(scene, object("mediaId", mediaId));
    }

    private Answer post(Scene scene, JsonObject reply) {
        return bridge.api().post(scene.path("messages"), reply);
    }
}
