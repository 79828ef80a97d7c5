package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the webhook for Meta takes and what it refuses, and what is kept of it. */
class MetaWebhookIT {

    private static final int LIMIT = 3 << 20;

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
        assertPlainText(Web.post(bridge.webhook(), body, Signature.HEADER, Signature.of(body, "another secret")), 401);

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

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999"})
    void restShouldArriveWhenANumberIsBeyondReason(String number) {
        restShouldArriveBeside("\"quantity\":" + number);
    }

    @Test
    void restShouldArriveWhenAPartIsNestedBeyondReason() {
        restShouldArriveBeside("\"extra\":" + "[".repeat(80) + "]".repeat(80));
    }

    private void restShouldArriveBeside(String odd) {
        JsonObject call = bridge.meta()
                .text(Unique.wamid(), ivan.number(), "before")
                .message(
                        Unique.wamid(),
                        ivan.number(),
                        "order",
                        object("product_items", array(object("product_retailer_id", "SKU-1", "odd", true))))
                .text(Unique.wamid(), ivan.number(), "behind")
                .build();

        signed(bridge, call.toString().replace("\"odd\":true", odd).getBytes(StandardCharsets.UTF_8))
                .expect(200);

        soon().untilAsserted(() -> assertThat(ivan.textsAtJivo())
                .hasSize(3)
                .startsWith("before")
                .endsWith("behind")
                .anyMatch(text -> text.contains("SKU-1")));
        assertThat(bridge.api().get(bridge.path("deliveries/events")).items())
                .singleElement()
                .matches(event -> event.getString("error").contains("beyond reason"));
    }

    @Test
    void ownersShouldLearnItAndSeeTheCallWhenAMessageNamesNobody() {
        JsonObject nobody = bridge.meta()
                .text(Unique.wamid(), object("from", "the shop next door"), "who am I?")
                .text(Unique.wamid(), object(), "and I?")
                .build();

        bridge.fromMeta(nobody).expect(200);

        assertThat(bridge.api().get(bridge.path("notices")).items())
                .singleElement()
                .matches(notice -> notice.getString("kind").equals("lost")
                        && notice.getString("subjectId").equals(bridge.accountId()));
        assertThat(bridge.api().get(bridge.path("deliveries/events")).items())
                .singleElement()
                .matches(event -> event.getString("body").contains("who am I?")
                        && event.getString("error").startsWith("2 items"));
        assertThat(Web.get(Web.at("/metrics")).body()).contains("workstream_inbound_lost_total{");
        assertThat(bridge.api().all(bridge.path("conversations"), 200)).isEmpty();
    }

    @Test
    void otherMethodsShouldBeRefusedInPlainText() {
        assertPlainText(Web.put(bridge.webhook(), bytes(text)), 405);
    }

    private URI question(String mode, String verifyToken) {
        return URI.create(
                bridge.webhook() + "?hub.mode=" + mode + "&hub.challenge=1158201444&hub.verify_token=" + verifyToken);
    }

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
}
