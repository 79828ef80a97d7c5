package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.whatsapp.AppSecrets;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Unique;
import io.workstream.system.harness.Web;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WhatsApp accounts, Jivo channels and the routes between them. */
class ConnectorsIT {

    private static final int SLOTS = 10;

    private static JsonObject draft() {
        return object(
                "alias",
                "Shop",
                "phoneNumber",
                "+" + Unique.phone(),
                "provider",
                "cloud",
                "phoneNumberId",
                Unique.phoneNumberId(),
                "accessToken",
                "hidden-token",
                "appSecret",
                "hidden-secret",
                "verifyToken",
                "hidden-verify");
    }

    private static JsonObject with(JsonObject draft, String field, String value) {
        return Json.createObjectBuilder(draft).add(field, value).build();
    }

    @Test
    void accountShouldBeActiveAndKeepItsSecretsWhenItIsConnected() {
        Person person = Person.fresh();
        String path = "workspaces/" + person.newWorkspace().getString("id") + "/whatsapp-accounts";
        JsonObject draft = draft();

        Answer answer = person.api().post(path, draft).expect(201);

        JsonObject made = answer.json();
        assertThat(made.getString("status")).isEqualTo("active");
        assertThat(made.getString("phoneNumber")).isEqualTo(draft.getString("phoneNumber"));
        assertThat(made.getString("webhookUrl")).contains("/webhooks/whatsapp/");
        assertThat(answer.header("location")).get().asString().endsWith(path + "/" + made.getString("id"));
        Answer shown = person.api().get(path + "/" + made.getString("id"));
        assertThat(shown.json()).isEqualTo(made);
        assertThat(answer.body() + shown.body() + person.api().get(path).body()).doesNotContain("hidden-");
    }

    @Test
    void patchShouldChangeOnlyWhatItNamesWhenAccountIsChanged() {
        Bridge bridge = Bridge.open();
        String account = bridge.path("whatsapp-accounts/" + bridge.accountId());
        JsonObject before = bridge.api().get(account).json();

        JsonObject after = bridge.api()
                .patch(account, object("alias", "Renamed"))
                .expect(200)
                .json();

        assertThat(after).isEqualTo(with(before, "alias", "Renamed"));
        bridge.api().patch(account, object("alias", JsonValue.NULL)).expect(400);
        bridge.api().patch(account, object("phoneNumberId", "1")).expect(400);
        assertThat(bridge.api().patch(account, object("status", "error")).violations())
                .containsExactly("status");
        bridge.api().patch(account, object()).expect(200);
        bridge.customer("Ivan").starts("secrets are still good");
    }

    @Test
    void answersShouldWaitWhenAccountIsPaused() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        String account = bridge.path("whatsapp-accounts/" + bridge.accountId());
        bridge.api().patch(account, object("status", "paused")).expect(200);

        ivan.operatorSays("wait for it");

        meanwhile().untilAsserted(() -> assertThat(ivan.got()).isEmpty());
        bridge.api().patch(account, object("status", "active")).expect(200);
        later().untilAsserted(() -> assertThat(ivan.got()).containsExactly("wait for it"));
    }

    @ParameterizedTest
    @CsvSource({
        "alias, '  '",
        "phoneNumber, 12",
        "phoneNumber, 8 800 CALL",
        "provider, telegram",
        "phoneNumberId, ../me",
        "phoneNumberId, ''",
        "wabaId, x",
        "accessToken, ''",
        "appSecret, ''",
        "verifyToken, ''"
    })
    void accountShouldBeRefusedWhenAFieldIsWrong(String field, String value) {
        Person person = Person.fresh();
        String path = "workspaces/" + person.newWorkspace().getString("id") + "/whatsapp-accounts";

        assertThat(person.api().post(path, with(draft(), field, value)).violations())
                .containsExactly(field);
    }

    @Test
    void numberShouldBeRefusedWhenWorkspaceHasItAlready() {
        Bridge bridge = Bridge.open();

        bridge.api()
                .post(bridge.path("whatsapp-accounts"), with(draft(), "phoneNumber", "+" + bridge.number()))
                .problem(409, "phone-number-taken");
    }

    @Test
    void eleventhNumberShouldBeRefusedWhenTenAreConnected() {
        Person person = Person.fresh();
        String path = "workspaces/" + person.newWorkspace().getString("id") + "/whatsapp-accounts";
        IntStream.range(0, SLOTS - 1)
                .forEach(n -> person.api().post(path, draft()).expect(201));

        List<Answer> racers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> person.api().post(path, draft())))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(racers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
        person.api().post(path, draft()).problem(409, "whatsapp-slots-used");
        assertThat(person.api().get(path).items()).hasSize(SLOTS);
    }

    @Test
    void checkShouldTellHowMetaAnsweredWhenItIsAsked() {
        Bridge bridge = Bridge.open();
        String check = bridge.path("whatsapp-accounts/" + bridge.accountId() + "/check");

        JsonObject good = bridge.api().post(check).expect(200).json();
        AppSecrets known = bridge.secrets();
        bridge.meetMeta(new AppSecrets("another-token", known.appSecret(), known.verifyToken()));
        JsonObject bad = bridge.api().post(check).expect(200).json();

        assertThat(good.getBoolean("ok")).isTrue();
        assertThat(bad.getBoolean("ok")).isFalse();
        assertThat(bad.getString("code")).isEqualTo("190");
        assertThat(bad.getString("message")).isNotBlank().doesNotContain(known.accessToken());
    }

    @Test
    void webhookShouldEndWhenAccountIsDisconnected() {
        Bridge bridge = Bridge.open();
        bridge.customer("Ivan").starts("hello");
        String account = bridge.path("whatsapp-accounts/" + bridge.accountId());

        bridge.api().delete(account).expect(204);

        bridge.api().get(account).problem(404, "whatsapp-account-not-found");
        bridge.fromMeta(bridge.meta().build()).expect(404);
        assertThat(bridge.api().get(bridge.path("routes")).items()).isEmpty();
        assertThat(bridge.api().get(bridge.path("conversations")).items()).isEmpty();
    }

    @Test
    void inboundAddressShouldBeShownOnlyOneByOneWhenChannelsAreRead() {
        Bridge bridge = Bridge.open();

        JsonObject shown = bridge.api()
                .get(bridge.path("jivo-channels/" + bridge.channelId()))
                .expect(200)
                .json();
        JsonObject listed =
                bridge.api().get(bridge.path("jivo-channels")).items().get(0);

        assertThat(shown.getString("inboundUrl")).isEqualTo(bridge.inbound().toString());
        assertThat(listed.isNull("inboundUrl")).isTrue();
        assertThat(shown + listed.toString()).doesNotContain(bridge.console().segment());
    }

    @Test
    void channelShouldBeRefusedWhenItsNameIsTaken() {
        Bridge bridge = Bridge.open();

        bridge.api()
                .post(
                        bridge.path("jivo-channels"),
                        object(
                                "name",
                                "Sales",
                                "outboundUrl",
                                Stack.get().simulators().baseUrl()))
                .problem(409, "channel-name-taken");
    }

    @Test
    void statusShouldTellWhetherAnOperatorIsThereWhenItIsAsked() {
        Bridge bridge = Bridge.open();
        String status = bridge.path("jivo-channels/" + bridge.channelId() + "/status");

        JsonObject online = bridge.api().get(status).expect(200).json();
        Stack.get().simulators().jivo().setOnline(false);
        JsonObject offline = bridge.api().get(status).expect(200).json();
        Stack.get().simulators().jivo().setOnline(true);

        assertThat(online.getBoolean("ok") && online.getBoolean("available")).isTrue();
        assertThat(offline.getBoolean("ok")).isTrue();
        assertThat(offline.getBoolean("available")).isFalse();
    }

    @Test
    void testMessageShouldReachJivoWhenItIsSent() {
        Bridge bridge = Bridge.open();

        bridge.api()
                .post(bridge.path("jivo-channels/" + bridge.channelId() + "/test"))
                .expect(200);

        soon().untilAsserted(() -> assertThat(bridge.received()).singleElement().matches(event -> "WorkStream"
                .equals(event.clientName())));
    }

    @Test
    void accountShouldTakeOneRouteWhenItIsRoutedTwice() {
        Bridge bridge = Bridge.open();
        JsonObject route = object("whatsappAccountId", bridge.accountId(), "jivoChannelId", bridge.channelId());

        bridge.api().post(bridge.path("routes"), route).problem(409, "account-routed");

        assertThat(bridge.api().get(bridge.path("routes")).items()).hasSize(1);
    }

    @Test
    void messagesShouldStayHereWhenRouteIsRemoved() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        String route = bridge.api().get(bridge.path("routes")).items().get(0).getString("id");

        bridge.api().delete(bridge.path("routes/" + route)).expect(204);

        bridge.api().delete(bridge.path("routes/" + route)).problem(404, "route-not-found");
        soon().untilAsserted(() -> {
            ivan.says("after " + System.nanoTime());
            assertThat(ivan.timeline().get(ivan.timeline().size() - 1).getString("status"))
                    .isEqualTo("received");
        });
    }

    @Test
    void secretAddressShouldNotBeAnsweredWhenAskedWithGet() {
        Bridge bridge = Bridge.open();

        assertThat(Web.get(bridge.inbound()).status()).isEqualTo(405);
    }
}
