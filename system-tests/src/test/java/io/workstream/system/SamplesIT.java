package io.workstream.system;

import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.workstream.simulator.files.FileSpec;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bodies;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Signature;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Web;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays recorded payloads of the outside world, where the machine has them ({@code -Dsamples=folder}). */
class SamplesIT {

    private static final String PHONE_NUMBER_ID = "100000000000001";
    private static final String CUSTOMER = "15550100001";

    private final Path samples = Path.of(System.getProperty("workstream.samples", "none"));

    @BeforeEach
    void needSamples() {
        assumeThat(samples)
                .as("no samples on this machine at %s; name their folder with -Dsamples", samples)
                .isDirectory();
    }

    private byte[] sample(String file) throws IOException {
        return Files.readAllBytes(samples.resolve(file));
    }

    private Answer fromMeta(Bridge bridge, String file) throws IOException {
        byte[] body = sample("whatsapp-cloud/" + file);
        return Web.post(
                bridge.webhook(),
                body,
                Signature.HEADER,
                Signature.of(body, bridge.secrets().appSecret()));
    }

    private static Customer ivan(Bridge bridge) {
        return bridge.customer(CUSTOMER, "");
    }

    /** The sample with the id of a file that the pretend Meta has. */
    private JsonObject withKnownFile(String file) throws IOException {
        JsonObject body = Bodies.parse(Files.readString(samples.resolve("whatsapp-cloud/" + file)));
        String message = "/entry/0/changes/0/value/messages/0/";
        String type = ((JsonString) Json.createPointer(message + "type").getValue(body)).getString();
        String mimeType =
                ((JsonString) Json.createPointer(message + type + "/mime_type").getValue(body)).getString();
        String id = Stack.get()
                .simulators()
                .media()
                .bring(PHONE_NUMBER_ID, FileSpec.of(mimeType))
                .id();
        return Json.createPointer(message + type + "/id").replace(body, Json.createValue(id));
    }

    @ParameterizedTest
    @CsvSource({
        "text.json, hi everyone!, Ivan Testov",
        "text-with-bsuid.json, Body Text, Test Name",
        "text-reply.json, replied text, Test Name"
    })
    void textShouldReachJivoWhenMetaSendsIt(String file, String text, String name) throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);
        Customer ivan = bridge.customer(CUSTOMER, name);

        fromMeta(bridge, file).expect(200);

        soon().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly(text));
        assertThat(ivan.atJivo().get(0).clientName()).isEqualTo(name);
        assertThat(ivan.atJivo().get(0).clientId()).isEqualTo(ivan.conversation());
        ivan.message(text, "delivered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status-sent.json", "status-delivered.json", "status-read.json", "status-failed-131047.json"})
    void statusShouldBeTakenAndMakeNothingWhenItsMessageIsUnknown(String file) throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);

        fromMeta(bridge, file).expect(200);

        assertThat(Database.keptEvents(bridge.accountId())).isEqualTo(1);
        assertThat(bridge.api().get(bridge.path("conversations")).items()).isEmpty();
    }

    @Test
    void echoShouldBeListedAndStayOutOfJivoWhenMetaSendsIt() throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);
        Customer ivan = bridge.customer(CUSTOMER, "Test Name");

        fromMeta(bridge, "echo-text.json").expect(200);

        assertThat(ivan.message("Test message").getString("direction")).isEqualTo("out");
        meanwhile().untilAsserted(() -> assertThat(bridge.received()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "audio-voice.json, audio, voice, ''",
        "document.json, document, document, ''",
        "document-forwarded-caption.json, document, document, caption",
        "image.json, photo, photo, ''",
        "sticker-static.json, sticker, sticker, ''",
        "video-caption.json, video, video, hello world"
    })
    void fileShouldReachJivoWhenMetaSendsIt(String file, String type, String kind, String caption) throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);

        bridge.fromMeta(withKnownFile(file)).expect(200);

        soon().untilAsserted(() -> assertThat(bridge.received())
                .singleElement()
                .matches(event -> event.type().equals(type))
                .matches(event -> event.file() != null && event.file().status() == 200)
                .matches(event -> caption.equals(Objects.requireNonNullElse(event.text(), ""))));
        JsonObject shown = ivan(bridge).timeline().get(0);
        assertThat(shown.getString("kind")).isEqualTo(kind);
        assertThat(shown.getJsonObject("media").getString("status")).isEqualTo("stored");
    }

    @ParameterizedTest
    @CsvSource({
        "image.json, could not be fetched",
        "video-caption.json, hello world",
        "document-forwarded-caption.json, caption"
    })
    void noteShouldReachJivoWhenMetaDoesNotKnowTheFile(String file, String words) throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);

        fromMeta(bridge, file).expect(200);

        soon().untilAsserted(() -> assertThat(bridge.received()).singleElement().matches(event -> event.type()
                .equals("text")));
        assertThat(bridge.received().get(0).text()).contains(words, "could not be fetched");
    }

    @ParameterizedTest
    @CsvSource({
        "button-payload.json, choice, SIM",
        "contacts-one.json, contacts, Person Ok: +1 555-010-0004",
        "interactive-button-reply.json, choice, title",
        "interactive-list-reply.json, choice, title",
        "location-chosen.json, location, Facebook HQ",
        "location.json, location, https://foursquare.com/v/5c42c5667d8497002c6e09f9",
        "unsupported.json, notice, The customer sent something that WhatsApp does not hand on"
    })
    void wordsShouldReachJivoWhenMetaSendsWhatItHasNoKindFor(String file, String kind, String words)
            throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);

        fromMeta(bridge, file).expect(200);

        soon().untilAsserted(() -> assertThat(bridge.received())
                .filteredOn(event -> event.type().equals("text"))
                .singleElement()
                .matches(event -> Objects.requireNonNullElse(event.text(), "").contains(words)));
        assertThat(bridge.received()).hasSize(kind.equals("location") ? 2 : 1);
        assertThat(ivan(bridge).timeline().get(0).getString("kind")).isEqualTo(kind);
    }

    @Test
    void reactionShouldOpenNoConversationWhenItsMessageIsUnknown() throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);

        fromMeta(bridge, "reaction.json").expect(200);

        assertThat(Database.keptEvents(bridge.accountId())).isEqualTo(1);
        assertThat(bridge.api().get(bridge.path("conversations")).items()).isEmpty();
    }

    @Test
    void conversationShouldGoOnWhenMetaTellsOfANewNumber() throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);
        String conversation = bridge.customer(CUSTOMER, "Ivan").starts("hello");

        fromMeta(bridge, "system-number-changed.json").expect(200);
        Customer moved = bridge.customer("15550100009", "Ivan");
        moved.says("it is me");

        soon().untilAsserted(() -> assertThat(moved.textsAtJivo()).containsExactly("it is me"));
        assertThat(moved.conversation()).isEqualTo(conversation);
    }
}
