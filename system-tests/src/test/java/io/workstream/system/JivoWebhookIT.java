package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Unique;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the webhook for Jivo takes and what it refuses, and what is kept of it. */
class JivoWebhookIT {

    private static final int LIMIT = 3 << 20;

    private final Bridge bridge = Bridge.open();
    private final Customer ivan = bridge.customer("Ivan");

    @Test
    void notificationShouldBeKeptAndAnsweredWhenItHasAnEventName() {
        Answer answer = bridge.fromJivo(object("event_name", "chat_accepted", "widget_id", "3948", "chat_id", 7636));

        assertThat(answer.expect(200).json()).isEqualTo(object("result", "ok"));
        assertThat(Database.keptEvents(bridge.channelId(), "ignored")).isEqualTo(1);
    }

    @Test
    void callShouldBeRefusedWhenItIsOfTheBotApi() {
        JsonObject body = object(
                "id",
                "1",
                "client_id",
                "2",
                "chat_id",
                "3",
                "event",
                "CLIENT_MESSAGE",
                "message",
                object("type", "TEXT", "text", "hi"));

        assertPlainText(bridge.fromJivo(body), 400);
    }

    @Test
    void textShouldBeKeptAndRefusedWhenRecipientIsUnknownOrMissing() {
        Bridge other = Bridge.open();
        String foreign = other.customer("Olga").starts("hello");

        assertRefused(text("7b7f2e0e-0000-7000-8000-000000000000", "m1", "hi"));
        assertRefused(text("15550100001", "m2", "hi"));
        assertRefused(text(foreign, "m3", "hi"));
        assertRefused(object("sender", object("id", "1"), "message", message("m4", "hi")));
        assertRefused(object("recipient", object(), "message", message("m5", "hi")));

        assertThat(Database.keptEvents(bridge.channelId(), "refused")).isEqualTo(5);
        meanwhile().untilAsserted(() -> assertThat(other.api()
                        .get("conversations/" + foreign + "/messages")
                        .items())
                .hasSize(1));
    }

    @Test
    void textShouldBeKeptAndRefusedWhenItIsEmpty() {
        String conversation = ivan.starts("hello");

        assertRefused(text(conversation, "m1", ""));
        assertRefused(text(conversation, "m2", " \n\t "));
        assertRefused(object("recipient", object("id", conversation), "message", object("type", "text", "id", "m3")));

        assertThat(Database.keptEvents(bridge.channelId(), "refused")).isEqualTo(3);
        assertThat(ivan.timeline()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"typein", "typing", "seen", "start", "stop", "invented"})
    void eventShouldBeTakenAndSendNothingWhenItIsNoMessage(String type) {
        String conversation = ivan.starts("hello");

        bridge.fromJivo(object(
                        "sender", object("id", "1"),
                        "recipient", object("id", conversation),
                        "message", object("type", type)))
                .expect(200);

        assertThat(Database.keptEvents(bridge.channelId(), "ignored")).isEqualTo(1);
        assertThat(ivan.timeline()).hasSize(1);
        assertThat(ivan.got()).isEmpty();
    }

    @Test
    void typedTextShouldNotReachPhoneWhenItIsOnlyBeingTyped() {
        String conversation = ivan.starts("hello");

        bridge.fromJivo(object(
                        "recipient", object("id", conversation),
                        "message", object("type", "typein", "text", "half a sen")))
                .expect(200);

        meanwhile().untilAsserted(() -> assertThat(ivan.got()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void messageShouldReachPhoneWhenSomethingBesideItIsBeyondReason(String odd) {
        String conversation = ivan.starts("hello");
        String body = text(conversation, Unique.wamid(), "hi").toString().replaceFirst("\\{", "{\"odd\":" + odd + ",");

        Web.post(bridge.inbound(), body.getBytes(StandardCharsets.UTF_8)).expect(200);

        soon().untilAsserted(() -> assertThat(ivan.got()).containsExactly("hi"));
    }

    @Test
    void messagesShouldAllBeTakenWhenMoreComeAtOnceThanTheDatabaseHasConnectionsFor() throws InterruptedException {
        String conversation = ivan.starts("hello");
        List<Callable<Answer>> calls = IntStream.range(0, 180)
                .<Callable<Answer>>mapToObj(i -> () -> bridge.fromJivo(text(conversation, "burst-" + i, "b " + i)))
                .toList();
        ExecutorService operators = Executors.newFixedThreadPool(calls.size());

        List<Future<Answer>> answers = operators.invokeAll(calls);

        operators.shutdown();
        assertThat(answers).allSatisfy(answer -> answer.get().expect(200));
    }

    @Test
    void messageShouldBeTakenOnceWhenItsIdIsOverlongAndComesTwice() {
        String conversation = ivan.starts("hello");
        JsonObject body = text(conversation, "m".repeat(20_000), "hi");

        bridge.fromJivo(body).expect(200);
        bridge.fromJivo(body).expect(200);

        soon().untilAsserted(() -> assertThat(ivan.got()).containsExactly("hi"));
        assertThat(ivan.timeline()).hasSize(2);
    }

    @Test
    void messageShouldBeTakenOnceWhenItsIdIsANumberAndComesTwice() {
        String conversation = ivan.starts("hello");
        JsonObject body = object(
                "recipient", object("id", conversation), "message", object("type", "text", "id", 77, "text", "hi"));

        bridge.fromJivo(body).expect(200);
        bridge.fromJivo(body).expect(200);

        soon().untilAsserted(() -> assertThat(ivan.got()).containsExactly("hi"));
        assertThat(ivan.timeline()).hasSize(2);
        assertThat(Database.keptEvents(bridge.channelId(), "duplicate")).isEqualTo(1);
        meanwhile().untilAsserted(() -> assertThat(ivan.got()).hasSize(1));
    }

    @Test
    void callShouldNotBeFoundWhenTokenIsUnknown() {
        assertPlainText(Web.post(URI.create(bridge.inbound() + "x"), bytes(text("1", "m", "hi"))), 404);
        assertPlainText(Web.post(Web.at("/webhooks/jivo/"), bytes(text("1", "m", "hi"))), 404);
    }

    @Test
    void callShouldBeRefusedWhenBodyIsBrokenOrTooLarge() {
        byte[] large = new byte[LIMIT + 1];
        Arrays.fill(large, (byte) ' ');

        assertPlainText(Web.post(bridge.inbound(), "{".getBytes(StandardCharsets.UTF_8)), 400);
        assertPlainText(Web.post(bridge.inbound(), array().toString().getBytes(StandardCharsets.UTF_8)), 400);
        assertPlainText(Web.post(bridge.inbound(), large), 413);

        assertThat(Database.keptEvents(bridge.channelId())).isZero();
    }

    @Test
    void oldAddressShouldEndAtOnceWhenTokenIsRotated() {
        String conversation = ivan.starts("hello");
        Answer rotated = bridge.api()
                .post(bridge.path("jivo-channels/" + bridge.channelId() + "/rotate-token"))
                .expect(200);

        assertPlainText(bridge.fromJivo(text(conversation, "m1", "by the old address")), 404);
        Web.post(URI.create(rotated.text("inboundUrl")), bytes(text(conversation, "m2", "by the new one")))
                .expect(200);

        soon().untilAsserted(() -> assertThat(ivan.got()).containsExactly("by the new one"));
    }

    private void assertRefused(JsonObject body) {
        Answer answer = bridge.fromJivo(body);
        assertThat(answer.status()).isBetween(400, 499);
        assertPlainText(answer, answer.status());
    }

    private JsonObject text(String recipient, String id, String text) {
        return object(
                "sender", object("id", "2016", "name", "Thomas"),
                "recipient", object("id", recipient),
                "message", message(id, text));
    }

    private JsonObject message(String id, String text) {
        return object("type", "text", "id", id, "text", text);
    }

    private static byte[] bytes(JsonObject body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void assertPlainText(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("content-type")).get().asString().startsWith("text/plain");
        assertThat(answer.body()).isNotBlank().doesNotContain("<");
    }
}
