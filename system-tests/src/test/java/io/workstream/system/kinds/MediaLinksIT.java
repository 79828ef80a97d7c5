package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.StoredFile;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.MediaDisk;
import io.workstream.system.harness.MediaRows;
import io.workstream.system.harness.RawCall;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of customers behind the links that open them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaLinksIT {

    private static final String TEXT = "text/plain";

    private Bridge bridge;
    private StoredFile notes;
    private JsonObject media;
    private URI link;

    @BeforeAll
    void receiveFile() {
        bridge = Bridge.open();
        notes = Scene.stored(of(TEXT).named("notes.txt").sized(5000));
        media = received("document", notes);
        link = linkTo(media);
    }

    @Test
    void fileShouldBeKnownByItsBytesWhenItHasCome() {
        assertThat(media.getString("sha256")).isEqualTo(notes.sha256());
        assertThat(media.getInt("sizeBytes")).isEqualTo(5000);
        assertThat(media.getString("mimeType")).isEqualTo(TEXT);
        assertThat(media.getString("fileName")).isEqualTo("notes.txt");
        assertThat(Instant.parse(media.getString("expiresAt")))
                .isBetween(in(Duration.ofHours(23)), in(Duration.ofHours(24)));
    }

    @Test
    void linkShouldOpenTheFileForAWhileWhenNobodyIsLoggedIn() throws IOException {
        JsonObject answer = bridge.api()
                .get(bridge.path("media/" + media.getString("id")))
                .expect(200)
                .json();

        assertThat(Instant.parse(answer.getString("expiresAt")))
                .isBetween(in(Duration.ofMinutes(14)), in(Duration.ofMinutes(15)));
        assertThat(Web.get(local(answer.getString("url"))).expect(200).body())
                .isEqualTo(Files.readString(notes.path()));
    }

    @Test
    void fileShouldBeHarmlessToItsReaderWhenItIsServed() {
        Answer text = Web.get(link);
        Answer photo = Web.get(linkTo(received("image", Scene.stored(of("image/jpeg")))));

        assertThat(text.header("content-disposition")).get().asString().startsWith("attachment");
        assertThat(text.header("x-content-type-options")).contains("nosniff");
        assertThat(text.header("content-security-policy"))
                .get()
                .asString()
                .contains("sandbox", "default-src 'none'", "media-src 'self'");
        assertThat(photo.header("content-type")).contains("image/jpeg");
        assertThat(text.header("content-type")).contains("application/octet-stream");
        assertThat(photo.header("content-disposition")).get().asString().startsWith("inline");
        assertThat(photo.header("x-content-type-options")).contains("nosniff");
    }

    @Test
    void pageShouldBeADownloadWhenItIsCalledAPhoto() {
        FileSpec page = of("image/jpeg").named("cat.jpg").reallyBeing("text/html");

        JsonObject received = received("image", Scene.stored(page));

        Answer answer = Web.get(linkTo(received)).expect(200);
        assertThat(received.getString("mimeType")).isEqualTo("text/html");
        assertThat(answer.header("content-type")).get().asString().doesNotContain("html");
        assertThat(answer.header("content-disposition")).get().asString().startsWith("attachment");
    }

    @Test
    void partShouldBeServedWhenARangeIsAskedFor() throws IOException {
        String whole = Files.readString(notes.path());

        Answer start = Web.get(link, "Range", "bytes=0-9").expect(206);
        Answer end = Web.get(link, "Range", "bytes=-10").expect(206);
        Answer rest = Web.get(link, "Range", "bytes=4990-").expect(206);
        Answer beyond = Web.get(link, "Range", "bytes=5000-").expect(416);

        assertThat(start.body()).isEqualTo(whole.substring(0, 10));
        assertThat(start.header("content-range")).contains("bytes 0-9/5000");
        assertThat(end.body()).isEqualTo(whole.substring(4990));
        assertThat(rest.body()).isEqualTo(whole.substring(4990));
        assertThat(beyond.header("content-range")).contains("bytes */5000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-2", "bytes=-", "lines=1-2", "bytes=a-b"})
    void wholeFileShouldBeServedWhenTheRangeMakesNoSense(String range) {
        assertThat(Web.get(link, "Range", range).expect(200).header("content-length"))
                .contains("5000");
    }

    @Test
    void fileShouldNotBeServedAgainToWhoeverHasIt() {
        String tag = Web.head(link).expect(200).header("etag").orElseThrow();

        Answer same = Web.get(link, "If-None-Match", "\"other\", W/" + tag).expect(304);
        Answer any = Web.head(link, "If-None-Match", "*").expect(304);

        assertThat(same.body()).isEmpty();
        assertThat(same.header("etag")).contains(tag);
        assertThat(any.header("cache-control")).contains("private, max-age=900");
        Web.get(link, "If-None-Match", "\"other\"").expect(200);
    }

    @Test
    void partShouldBeServedOnlyToWhoeverHasTheRestOfTheSameFile() {
        String tag = Web.head(link).expect(200).header("etag").orElseThrow();

        Web.get(link, "Range", "bytes=0-9", "If-Range", tag).expect(206);
        Web.get(link, "Range", "bytes=0-9", "If-Range", "\"other\"").expect(200);
        Web.get(link, "Range", "bytes=9000-", "If-Range", "\"other\"").expect(200);
        Web.get(link, "Range", "bytes=0-9", "If-Range", "Sun, 22 Nov 2026 07:00:00 GMT")
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void methodShouldBeRefusedInPlainTextWhenItIsNotOffered(String method) {
        Answer answer =
                RawCall.send(method, link.getPath(), "Content-Length: 0").expect(405);

        assertThat(answer.header("allow")).contains("GET, HEAD, OPTIONS");
        assertThat(answer.header("content-type")).contains("text/plain;charset=UTF-8");
    }

    @Test
    void methodsShouldBeNamedWhenSomebodyAsks() {
        Answer answer = RawCall.send("OPTIONS", link.getPath()).expect(200);

        assertThat(answer.header("allow")).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void fileShouldBeToldAsDeletedFromTheEndOfItsTimeOn() {
        Scene scene = new Scene(bridge);
        JsonObject photo = received(scene, "image", Scene.stored(of("image/jpeg")));
        URI opens = linkTo(photo);

        MediaRows.expire(bridge, photo.getString("id"));

        Web.get(opens).expect(410);
        bridge.api().get(bridge.path("media/" + photo.getString("id"))).problem(409, "media-not-there");
        assertThat(scene.timeline().get(1).getJsonObject("media").getString("status"))
                .isEqualTo("deleted");
    }

    @Test
    void nothingButHeadersShouldBeServedWhenTheHeadIsAskedFor() {
        Answer head = Web.head(link).expect(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("content-length")).contains("5000");
        assertThat(head.header("accept-ranges")).contains("bytes");
    }

    @Test
    void fileShouldBeGoneWhenItsBytesWereRemovedAMomentAgo() throws IOException {
        JsonObject photo = received("image", Scene.stored(of("image/jpeg")));
        URI opens = linkTo(photo);

        MediaDisk.of(bridge).remove(photo.getString("id"));

        Answer answer = Web.get(opens).expect(410);
        assertThat(answer.header("content-type")).get().asString().startsWith("text/plain");
        assertThat(answer.header("content-disposition")).isEmpty();
        assertThat(answer.header("cache-control")).contains("no-store");
        Web.get(opens, "Range", "bytes=0-9").expect(410);
        Web.head(opens).expect(410);
    }

    @Test
    void linkShouldOpenNothingWhenItWasChanged() {
        String address = link.toString();
        int middle = address.length() - 20;
        char other = address.charAt(middle) == 'A' ? 'B' : 'A';

        assertThat(Web.get(URI.create(address.substring(0, middle) + other + address.substring(middle + 1)))
                        .status())
                .isEqualTo(404);
        assertThat(Web.get(Web.at("/media/")).status()).isEqualTo(404);
        assertThat(Web.get(Web.at("/media/" + media.getString("id"))).status()).isEqualTo(404);
    }

    @Test
    void fileShouldNotExistWhenAnotherWorkspaceAsks() {
        Bridge other = Bridge.openWithoutRoute(io.workstream.system.harness.Unique.phoneNumberId());
        String id = media.getString("id");

        other.api().get(other.path("media/" + id)).problem(404, "media-not-found");
        assertThat(other.api().get(bridge.path("media/" + id)).status()).isEqualTo(404);
    }

    private JsonObject received(String type, StoredFile file) {
        return received(new Scene(bridge), type, file);
    }

    private JsonObject received(Scene scene, String type, StoredFile file) {
        scene.sends(type, file, io.workstream.simulator.whatsapp.MetaMedia.Trouble.NONE, "{}");
        return soon().until(() -> scene.timeline().get(1).getJsonObject("media"), found -> found.getString("status")
                .equals("stored"));
    }

    private URI linkTo(JsonObject file) {
        return local(bridge.api()
                .get(bridge.path("media/" + file.getString("id")))
                .expect(200)
                .text("url"));
    }

    /** The product calls itself by a name; the tests know its address. */
    private static URI local(String url) {
        return Web.at(URI.create(url).getPath());
    }

    private static Instant in(Duration life) {
        return Instant.now(java.time.Clock.systemUTC()).plus(life).plusSeconds(5);
    }
}
