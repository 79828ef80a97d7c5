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
import io.workstream.system.harness.Signature;
import io.workstream.system.harness.Unique;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the webhooks take and what they refuse, and what is kept of it. */
class WebhookRefusalsIT {

    private static final int LIMIT = 3 << 20;

    private static Answer signed(Bridge bridge, byte[] body) {
        return Web.post(
                bridge.webhook(),
                body,
                Signature.HEADER,
                Signature.of(body, bridge.secrets().appSecret()));
    }

    private static byte[] bytes(JsonObject body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void assertPlainText(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("content-type")).get().asString().startsWith("text/plain");
        assertThat(answer.body()).isNotBlank().doesNotContain("<");
    }

    @Nested
    class FromMeta {

        private final Bridge bridge = Bridge.open();
        private final Customer ivan = bridge.customer("Ivan");
        private final JsonObject text =
                bridge.meta().text(Unique.wamid(), ivan.number(), "hello").build();

        @Test
        void handshakeShouldReturnTheChallengeWhenVerifyTokenFits() {
            Answer answer = Web.get(question("subscribe", bridge.secrets().verifyToken()));

            assertThat(answer.expect(200).body()).isEqualTo("1158201444");
            assertThat(answer.header("content-type")).get().asString().startsWith("text/plain");
        }

        @Test
        void handshakeShouldBeRefusedWhenVerifyTokenOrModeIsWrong() {
            assertPlainText(Web.get(question("subscribe", "another")), 403);
            assertPlainText(Web.get(question("subscribe", "")), 403);
            assertPlainText(Web.get(question("unsubscribe", bridge.secrets().verifyToken())), 403);
            assertPlainText(Web.get(bridge.webhook()), 403);
        }

        @Test
        void callShouldBeRefusedAndForgottenWhenSignatureIsMissingOrWrong() {
            byte[] body = bytes(text);

            assertPlainText(Web.post(bridge.webhook(), body), 401);
            assertPlainText(Web.post(bridge.webhook(), body, Signature.HEADER, "sha256="), 401);
            assertPlainText(Web.post(bridge.webhook(), body, Signature.HEADER, "nonsense"), 401);
            assertPlainText(
                    Web.post(bridge.webhook(), body, Signature.HEADER, Signature.of(body, "another secret")), 401);

            assertThat(Database.keptEvents(bridge.accountId())).isZero();
            assertThat(bridge.api().get(bridge.path("conversations")).items()).isEmpty();
        }

        @Test
        void callShouldBeRefusedWhenSignatureIsOverOtherBytes() {
            String signature = Signature.of(bytes(text), bridge.secrets().appSecret());
            byte[] sameMeaning = (" " + text).getBytes(StandardCharsets.UTF_8);

            assertPlainText(Web.post(bridge.webhook(), sameMeaning, Signature.HEADER, signature), 401);

            assertThat(Database.keptEvents(bridge.accountId())).isZero();
        }

        @Test
        void callShouldNotBeFoundWhenTokenIsUnknown() {
            URI unknown = URI.create(bridge.webhook() + "x");
            byte[] body = bytes(text);
            String signature = Signature.of(body, bridge.secrets().appSecret());

            assertPlainText(Web.post(unknown, body, Signature.HEADER, signature), 404);
            assertPlainText(Web.get(unknown), 404);
            assertPlainText(Web.post(Web.at("/webhooks/whatsapp/"), body), 404);
            assertPlainText(Web.post(Web.at("/webhooks/whatsapp"), body), 404);
        }

        @Test
        void callShouldBeRefusedWhenBodyIsTooLarge() {
            byte[] body = new byte[LIMIT + 1];
            Arrays.fill(body, (byte) ' ');

            assertPlainText(signed(bridge, body), 413);

            assertThat(Database.keptEvents(bridge.accountId())).isZero();
        }

        @Test
        void callShouldBeTakenWhenBodyIsAsLargeAsAllowed() {
            byte[] body = new byte[LIMIT];
            Arrays.fill(body, (byte) ' ');
            byte[] json = bytes(text);
            System.arraycopy(json, 0, body, 0, json.length);

            signed(bridge, body).expect(200);

            soon().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("hello"));
        }

        @Test
        void callShouldBeTakenWhenBodyComesInChunks() {
            byte[] body = bytes(text);

            Web.post(
                            bridge.webhook(),
                            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                            Signature.HEADER,
                            Signature.of(body, bridge.secrets().appSecret()))
                    .expect(200);

            soon().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("hello"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"entry\":[}", "not json"})
        void callShouldBeRefusedWhenBodyIsNoJsonObject(String body) {
            assertPlainText(signed(bridge, body.getBytes(StandardCharsets.UTF_8)), 400);

            assertThat(Database.keptEvents(bridge.accountId())).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"object\":\"page\",\"entry\":[]}",
                    "{\"entry\":[{\"changes\":[{\"field\":\"flows\",\"value\":{\"event\":\"x\"}}]}]}",
                    "{\"entry\":{\"changes\":7},\"object\":null}",
                    "{\"entry\":[7,null,{\"changes\":[null,{\"value\":[]}]}]}"
                })
        void callShouldBeKeptWhenItsKindIsUnknown(String body) {
            signed(bridge, body.getBytes(StandardCharsets.UTF_8)).expect(200);

            assertThat(Database.keptEvents(bridge.accountId(), "ignored")).isEqualTo(1);
        }

        @Test
        void otherMethodsShouldBeRefusedInPlainText() {
            assertPlainText(Web.put(bridge.webhook(), bytes(text)), 405);
        }

        private URI question(String mode, String verifyToken) {
            return URI.create(bridge.webhook() + "?hub.mode=" + mode + "&hub.challenge=1158201444&hub.verify_token="
                    + verifyToken);
        }
    }

    @Nested
    class FromJivo {

        private final Bridge bridge = Bridge.open();
        private final Customer ivan = bridge.customer("Ivan");

        @Test
        void notificationShouldBeKeptAndAnsweredWhenItHasAnEventName() {
            Answer answer =
                    bridge.fromJivo(object("event_name", "chat_accepted", "widget_id", "3948", "chat_id", 7636));

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
            assertRefused(
                    object("recipient", object("id", conversation), "message", object("type", "text", "id", "m3")));

            assertThat(Database.keptEvents(bridge.channelId(), "refused")).isEqualTo(3);
            assertThat(ivan.timeline()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"typein", "typing", "seen", "start", "stop", "rate", "invented"})
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
    }
}
