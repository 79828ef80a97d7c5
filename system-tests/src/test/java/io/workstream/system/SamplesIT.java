package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bodies;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Signature;
import io.workstream.system.harness.Web;
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

    private JsonObject jivoSample(String file) throws IOException {
        return Bodies.parse(Files.readString(samples.resolve("jivo/" + file)));
    }

    private Answer fromMeta(Bridge bridge, String file) throws IOException {
        byte[] body = sample("whatsapp-cloud/" + file);
        return Web.post(
                bridge.webhook(),
                body,
                Signature.HEADER,
                Signature.of(body, bridge.secrets().appSecret()));
    }

    private static JsonObject to(String recipient, JsonObject event) {
        return Json.createObjectBuilder(event)
                .add("recipient", object("id", recipient))
                .build();
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
    @ValueSource(
            strings = {
                "audio-voice",
                "button-payload",
                "contacts-one",
                "document-forwarded-caption",
                "document",
                "image",
                "interactive-button-reply",
                "interactive-list-reply",
                "location-chosen",
                "location",
                "reaction",
                "sticker-static",
                "system-number-changed",
                "unsupported",
                "video-caption"
            })
    void otherKindsShouldBeTakenAndKeptWhenMetaSendsThem(String kind) throws IOException {
        Bridge bridge = Bridge.openAs(PHONE_NUMBER_ID);

        fromMeta(bridge, kind + ".json").expect(200);

        assertThat(Database.keptEvents(bridge.accountId())).isEqualTo(1);
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
