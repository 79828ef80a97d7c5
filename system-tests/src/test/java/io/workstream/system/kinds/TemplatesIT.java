package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.whatsapp.BusinessNumber;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.wire.Json;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Uploads;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Templates, and the reply window that only they pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplatesIT {

    private static final String PARCEL =
            """
            {"name": "parcel", "language": "en", "components": [
              {"type": "HEADER", "format": "TEXT", "text": "Parcel {{1}}"},
              {"type": "BODY", "text": "Dear {{1}}, it comes {{2}}."},
              {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Thanks"},
                {"type": "URL", "text": "Track", "url": "https://track.example/{{1}}"}]}]}
            """;

    private static final String PICTURE =
            """
            {"name": "look", "language": "en", "components": [
              {"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Look at this."}]}
            """;

    private Bridge bridge;

    @BeforeAll
    void list() {
        bridge = Bridge.open();
        Stack.get().simulators().templates().add(BusinessNumber.WABA_ID, Json.readObject(PARCEL.getBytes(UTF_8)));
        listed();
    }

    @Test
    void templatesShouldBeListedWithTheirGapsWhenAgentAsks() {
        JsonObject ready = listed().stream()
                .filter(template -> template.getString("name").equals("order_ready"))
                .filter(template -> template.getString("language").equals("ru"))
                .findFirst()
                .orElseThrow();

        assertThat(ready.getString("status")).isEqualTo("APPROVED");
        assertThat(ready.getBoolean("sendable")).isTrue();
        assertThat(ready.getString("body")).contains("{{1}}", "{{2}}");
        assertThat(ready.getJsonArray("gaps")).hasSize(2);
        assertThat(listed())
                .filteredOn(template -> template.getString("name").equals("new_offer"))
                .singleElement()
                .matches(template -> !template.getBoolean("sendable"));
    }

    @Test
    void templateShouldReachThePhoneFilledInWhenItsParametersAreGiven() {
        Scene scene = new Scene(bridge);

        JsonObject sent =
                send(scene, "order_ready", "ru", "Мария", "А-17").expect(201).json();

        assertThat(sent.getString("text")).contains("Здравствуйте, Мария! Ваш заказ А-17 готов");
        soon().untilAsserted(() -> assertThat(scene.onPhone()).hasSize(1));
        assertThat(scene.lastOnPhone().type()).isEqualTo("template");
        assertThat(scene.lastOnPhone().text()).contains("Мария", "А-17");
    }

    @Test
    void headingTextAndLinkShouldReachThePhoneFilledInWhenTheyVary() {
        Scene scene = new Scene(bridge);

        send(scene, "come_back", "ru", "Мария").expect(201);
        send(scene, "parcel", "en", "A-17", "Mary", "today", "A-17?from=wa").expect(201);

        soon().untilAsserted(() -> assertThat(scene.onPhone()).hasSize(2));
        assertThat(scene.onPhone().get(0).content().object().toString()).contains("Давно не виделись, Мария");
        assertThat(scene.lastOnPhone().content().object().toString())
                .contains("Parcel A-17", "Dear Mary, it comes today.", "https://track.example/A-17?from=wa");
    }

    @Test
    void fileShouldReachThePhoneInTheHeadingWhenTheTemplateShowsOne() {
        Scene scene = new Scene(bridge);
        StoredFile invoice =
                Scene.stored(of("application/pdf").named("Счёт 7.pdf").sized(20_000));
        String mediaId = Uploads.mediaId(bridge, invoice);

        JsonObject sent = post(scene, invoice(mediaId)).expect(201).json();

        soon().untilAsserted(() -> assertThat(scene.onPhone()).hasSize(1));
        assertThat(scene.lastOnPhone().text()).isEqualTo("The invoice 7 is attached.");
        assertThat(scene.lastOnPhone().content().media().sha256()).isEqualTo(invoice.sha256());
        assertThat(sent.getJsonObject("media").getString("id")).isEqualTo(mediaId);
        post(scene, invoice(mediaId)).problem(409, "media-used");
    }

    @Test
    void templateShouldBeRefusedWhenItsFileIsMissingTooManyOrUnfit() {
        Stack.get().simulators().templates().add(BusinessNumber.WABA_ID, Json.readObject(PICTURE.getBytes(UTF_8)));
        listed();
        Scene scene = new Scene(bridge);
        String text = Uploads.mediaId(bridge, Scene.stored(of("text/plain")));

        assertThat(post(scene, object("name", "look", "language", "en", "parameters", array()))
                        .problem(422, "template-file-wrong")
                        .getString("wanted"))
                .isEqualTo("photo");
        post(scene, object("name", "look", "language", "en", "parameters", array(), "mediaId", text))
                .problem(422, "template-file-wrong");
        post(scene, object("name", "hello_plain", "language", "en_US", "parameters", array(), "mediaId", text))
                .problem(422, "template-file-wrong");
        assertThat(scene.onPhone()).isEmpty();
    }

    private static JsonObject invoice(String mediaId) {
        return object("name", "invoice_file", "language", "en", "parameters", array("7", "7"), "mediaId", mediaId);
    }

    @Test
    void templateShouldBeRefusedBeforeMetaIsAskedWhenAHeadingOrALinkIsWrong() {
        Scene scene = new Scene(bridge);

        send(scene, "come_back", "ru").problem(422, "template-parameters-wrong");
        send(scene, "parcel", "en", "A-17", "Mary", "today").problem(422, "template-parameters-wrong");
        JsonObject wrong = send(scene, "parcel", "en", " ", "Mary", "today", "two words")
                .problem(422, "template-parameters-wrong");
        assertThat(wrong.getJsonArray("wrong").toString()).isEqualTo("[\"header.1\",\"button.2\"]");
        send(scene, "parcel", "en", "A-17", "M".repeat(600), "t".repeat(600), "x")
                .problem(422, "template-text-too-long");
        assertThat(scene.onPhone()).isEmpty();
    }

    @Test
    void templateShouldGoThroughWhenNobodyHasListedTheAccountsTemplatesYet() {
        Bridge fresh = Bridge.open();
        Scene scene = new Scene(fresh);
        JsonObject template = object("name", "hello_plain", "language", "en_US", "parameters", array());

        fresh.api().post(scene.path("messages"), object("template", template)).expect(201);

        soon().untilAsserted(() -> assertThat(scene.onPhone()).hasSize(1));
    }

    @Test
    void templateShouldBeRefusedWhenParametersAreMissingOrUnusable() {
        Scene scene = new Scene(bridge);

        send(scene, "order_ready", "ru", "Мария").problem(422, "template-parameters-wrong");
        send(scene, "order_ready", "ru", "Мария", "А\n17").problem(422, "template-parameters-wrong");
        send(scene, "hello_plain", "en_US", "too many").problem(422, "template-parameters-wrong");
    }

    @Test
    void templateShouldBeRefusedWhenItIsNotApprovedOrUnknown() {
        Scene scene = new Scene(bridge);

        for (String name : List.of("new_offer", "shouting_offer", "tired_offer")) {
            JsonObject data = send(scene, name, "en", "Ivan").problem(409, "template-not-sendable");
            assertThat(data.getString("status")).isIn("PENDING", "REJECTED", "PAUSED");
        }
        send(scene, "order_ready", "de", "Maria", "A-17").problem(404, "template-not-found");
    }

    @Test
    void onlyATemplateShouldGoThroughWhenTheReplyWindowHasPassed() {
        Scene scene = late();

        JsonObject offered = bridge.api()
                .post(scene.path("messages"), object("text", "too late"))
                .problem(409, "reply-window-passed");
        assertThat(offered.getString("whatsappAccount")).isEqualTo(bridge.accountId());
        assertThat(offered.getJsonArray("templates"))
                .contains(object("name", "hello_plain", "language", "en_US"))
                .doesNotContain(object("name", "new_offer", "language", "en"));
        send(scene, "hello_plain", "en_US").expect(201);

        soon().untilAsserted(() -> assertThat(scene.onPhone()).singleElement().matches(line -> line.type()
                .equals("template")));
    }

    @Test
    void operatorShouldHearWhyWhenTheReplyWindowHasPassed() {
        Scene scene = late();

        scene.operator("text", "{'text': 'too late'}");

        assertThat(scene.refusals()).singleElement().asString().contains("409", "template");
        assertThat(scene.timeline()).hasSize(1);
    }

    /** Somebody whose only message is two days old. */
    private Scene late() {
        Customer customer = bridge.customer("Olga");
        PhoneText old =
                customer.draft("long ago").sentAt(Clock.systemUTC().instant().minus(Duration.ofDays(2)));
        return new Scene(bridge, customer, customer.says(old).wamid());
    }

    private Answer send(Scene scene, String name, String language, Object... parameters) {
        return post(scene, object("name", name, "language", language, "parameters", array(parameters)));
    }

    private Answer post(Scene scene, JsonObject template) {
        return bridge.api().post(scene.path("messages"), object("template", template));
    }

    private List<JsonObject> listed() {
        return bridge.api()
                .get(bridge.path("whatsapp-accounts/" + bridge.accountId() + "/templates"))
                .items();
    }
}
