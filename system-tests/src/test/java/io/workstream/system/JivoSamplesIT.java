package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bodies;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Stack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays recorded events of Jivo, where the machine has them ({@code -Dsamples=folder}). */
class JivoSamplesIT {

    private static final String PHONE_NUMBER_ID = "100000000000001";

    private final Path samples = Path.of(System.getProperty("workstream.samples", "none"));

    @BeforeEach
    void needSamples() {
        assumeThat(samples)
                .as("no samples on this machine at %s; name their folder with -Dsamples", samples)
                .isDirectory();
    }

    private JsonObject jivoSample(String file) throws IOException {
        return Bodies.parse(Files.readString(samples.resolve("jivo/" + file)));
    }

    /** The sample with a link to a file that is there. */
    private static JsonObject withKnownLink(JsonObject event, String mimeType) {
        String link = Stack.get()
                .simulators()
                .agentFiles()
                .offer(Stack.get().simulators().files().make(FileSpec.of(mimeType)), AgentFiles.Trouble.NONE)
                .link();
        return Json.createPointer("/message/file").replace(event, Json.createValue(link));
    }

    private static JsonObject to(String recipient, JsonObject event) {
        return Json.createObjectBuilder(event)
                .add("recipient", object("id", recipient))
                .build();
    }

    @Test
    void answerShouldReachPhoneWhenJivoSendsIt() throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);
        Customer ivan = bridge.customer("Ivan");
        String conversation = ivan.starts("hello");

        bridge.fromJivo(to(conversation, jivoSample("agent-text.json"))).expect(200);

        soon().untilAsserted(() -> assertThat(ivan.got()).containsExactly("Здравствуйте! Чем помочь?"));
        assertThat(ivan.message("Здравствуйте! Чем помочь?", "read").getString("authorName"))
                .isEqualTo("Thomas Anderson");
    }

    @ParameterizedTest
    @CsvSource({"agent-photo.json, image/jpeg, image", "unconfirmed-agent-audio.json, audio/mpeg, audio"})
    void fileShouldReachPhoneWhenJivoSendsIt(String file, String mimeType, String type) throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);
        Customer ivan = bridge.customer("Ivan");
        String conversation = ivan.starts("hello");

        bridge.fromJivo(to(conversation, withKnownLink(jivoSample(file), mimeType)))
                .expect(200);

        soon().untilAsserted(() -> assertThat(ivan.phone())
                .filteredOn(line -> line.direction() == PhoneMessage.Direction.IN)
                .singleElement()
                .matches(line -> line.type().equals(type) && line.content().media() != null));
    }

    @Test
    void placeShouldReachPhoneWhenJivoSendsIt() throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);
        Customer ivan = bridge.customer("Ivan");
        String conversation = ivan.starts("hello");

        bridge.fromJivo(to(conversation, jivoSample("unconfirmed-agent-location.json")))
                .expect(200);

        soon().untilAsserted(() -> assertThat(ivan.phone())
                .anyMatch(line -> line.type().equals("location")
                        && line.content().object().path("latitude").asDouble() == 55.7558));
    }

    @Test
    void answerShouldBeRefusedWithAReasonWhenJivoNamesAnUnknownRecipient() throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);

        Answer answer = bridge.fromJivo(jivoSample("agent-text.json"));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unconfirmed-agent-seen.json",
                "unconfirmed-agent-start.json",
                "unconfirmed-agent-stop.json",
                "unconfirmed-agent-typein.json"
            })
    void signOfLifeShouldBeTakenAndSendNothingWhenJivoSendsIt(String file) throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);
        Customer ivan = bridge.customer("Ivan");
        String conversation = ivan.starts("hello");

        bridge.fromJivo(to(conversation, jivoSample(file))).expect(200);

        assertThat(ivan.timeline()).hasSize(1);
        assertThat(ivan.got()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webhook-chat-accepted.json",
                "webhook-chat-finished.json",
                "webhook-chat-updated.json",
                "webhook-offline-message.json"
            })
    void notificationShouldBeKeptAndAnsweredWhenJivoSendsIt(String file) throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);

        Answer answer = bridge.fromJivo(jivoSample(file));

        assertThat(answer.expect(200).json()).isEqualTo(object("result", "ok"));
        assertThat(Database.keptEvents(bridge.channelId(), "ignored")).isEqualTo(1);
    }
}
