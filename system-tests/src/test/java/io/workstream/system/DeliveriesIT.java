package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.whatsapp.AppSecrets;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages when the other side refuses, stumbles or keeps silent. */
class DeliveriesIT {

    private final Faults faults = Stack.get().simulators().faults();

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void failureShouldBeExplainedWhenCustomerHasBlockedUs() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        ivan.becomes(new Switches(true, true, false));

        ivan.operatorSays("are you there?");

        JsonObject failure = ivan.message("are you there?", "failed").getJsonObject("failure");
        assertThat(failure.getString("code")).isEqualTo("131026");
        assertThat(failure.getString("reason")).isNotBlank();
        JsonObject delivery = onlyDelivery(ivan, "are you there?");
        assertThat(delivery.getString("channel")).isEqualTo("wa_outbound");
        assertThat(delivery.getString("status")).isEqualTo("failed");
        assertThat(delivery.getString("errorCode")).isEqualTo("131026");
        assertThat(delivery.getString("errorMessage")).isEqualTo(failure.getString("reason"));
        assertThat(delivery.getString("externalId")).startsWith("wamid.");
        assertThat(delivery.getString("failedAt")).isNotBlank();
    }

    @Test
    void messageShouldArriveWhenItIsResentAfterCustomerUnblockedUs() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        ivan.becomes(new Switches(true, true, false));
        ivan.operatorSays("are you there?");
        String id = ivan.message("are you there?", "failed").getString("id");
        ivan.becomes(Switches.USUAL);

        bridge.api().post(ivan.messagesPath() + "/" + id + "/resend").expect(202);

        assertThat(ivan.message("are you there?", "read").isNull("failure")).isTrue();
        assertThat(onlyDelivery(ivan, "are you there?").getJsonArray("tries")).hasSize(2);
        bridge.api().post(ivan.messagesPath() + "/" + id + "/resend").problem(409, "nothing-to-resend");
    }

    @Test
    void messageShouldNotBeResentWhenItsWindowHasPassed() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.says(ivan.draft("yesterday")
                .sentAt(Instant.now().minus(Duration.ofHours(24).minusSeconds(12))));
        ivan.becomes(new Switches(true, true, false));
        soon().until(() -> !ivan.atJivo().isEmpty());
        ivan.operatorSays("in time");
        String id = ivan.message("in time", "failed").getString("id");
        Instant end = Instant.parse(ivan.findConversation().orElseThrow().getString("windowExpiresAt"));
        soon().until(() -> end.isBefore(Instant.now()));

        Answer answer = bridge.api().post(ivan.messagesPath() + "/" + id + "/resend");

        answer.problem(409, "reply-window-passed");
        assertThat(ivan.message("in time", "failed").getString("id")).isEqualTo(id);
    }

    @Test
    void messageShouldFailAtOnceWhenJivoAnswersWithFourHundred() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        faults.plan(FaultTarget.JIVO, 1, Fault.answering(400));

        ivan.says("hello");

        assertThat(ivan.message("hello", "failed").getJsonObject("failure").getString("code"))
                .isEqualTo("http-400");
        JsonObject delivery = onlyDelivery(ivan, "hello");
        assertThat(delivery.getString("errorMessage")).contains("planned fault");
        assertThat(tries(delivery)).singleElement().matches(attempt -> attempt.getInt("httpStatus") == 400);
        meanwhile().untilAsserted(() -> assertThat(ivan.atJivo()).isEmpty());
    }

    @Test
    void messageShouldArriveAtTheThirdAttemptWhenJivoStumblesTwice() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        faults.plan(FaultTarget.JIVO, 2, Fault.answering(503));

        ivan.says("hello");

        later().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("hello"));
        ivan.message("hello", "delivered");
        List<JsonObject> tries = tries(onlyDelivery(ivan, "hello"));
        assertThat(tries).extracting(attempt -> attempt.getInt("httpStatus")).containsExactly(503, 503, 200);
        assertThat(tries)
                .extracting(attempt -> attempt.getString("status"))
                .containsExactly("queued", "queued", "delivered");
    }

    @Test
    void laterMessageShouldWaitWhenAnEarlierOneOfItsDialogueIsRepeated() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        Customer olga = bridge.customer("Olga");
        faults.plan(FaultTarget.JIVO, 1, Fault.answering(503));

        ivan.says("first");
        soon().until(() -> faults.left().get("jivo") == 0);
        ivan.says("second");
        olga.says("of another dialogue");

        soon().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("first", "second"));
        assertThat(bridge.received().get(0).text()).isEqualTo("of another dialogue");
    }

    @Test
    void messageShouldBeSentOnceWhenMetasAnswerIsLost() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        faults.plan(FaultTarget.GRAPH, 1, Fault.droppingAnswer());

        ivan.operatorSays("did you get it?");

        ivan.message("did you get it?", "read");
        assertThat(tries(onlyDelivery(ivan, "did you get it?")))
                .singleElement()
                .matches(attempt -> attempt.isNull("httpStatus"));
        // Longer than the product waits for a report before it would send again.
        meanwhile().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(8)).untilAsserted(() -> assertThat(
                        ivan.got())
                .containsExactly("did you get it?"));
    }

    @Test
    void unknownDeliveryShouldBeSettledWhenStatusBringsItsTag() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        AppSecrets known = bridge.secrets();
        bridge.meetMeta(new AppSecrets(known.accessToken(), known.appSecret(), "wrong, so no statuses come"));
        faults.plan(FaultTarget.GRAPH, 1, Fault.droppingAnswer());

        ivan.operatorSays("did you get it?");
        ivan.message("did you get it?", "unknown");
        String tag = onlyDelivery(ivan, "did you get it?").getString("id");
        String wamid = ivan.phone().get(ivan.phone().size() - 1).wamid();
        bridge.fromMeta(bridge.meta().taggedStatus(wamid, "delivered", tag).build())
                .expect(200);

        ivan.message("did you get it?", "delivered");
        assertThat(onlyDelivery(ivan, "did you get it?").getString("externalId"))
                .isEqualTo(wamid);
        assertThat(ivan.got()).containsExactly("did you get it?");
    }

    @Test
    void messageShouldWaitForAGoodTokenWhenMetaRefusesTheAccounts() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        AppSecrets known = bridge.secrets();
        bridge.meetMeta(new AppSecrets("another-token", known.appSecret(), known.verifyToken()));

        ivan.operatorSays("can you hear me?");

        String account = bridge.path("whatsapp-accounts/" + bridge.accountId());
        soon().until(() -> bridge.api().get(account).text("status").equals("error"));
        assertThat(bridge.api().get(account).text("statusReason")).isNotBlank();
        assertThat(ivan.message("can you hear me?").getString("status")).isEqualTo("queued");
        bridge.api().patch(account, object("accessToken", "another-token")).expect(200);
        assertThat(bridge.api().get(account).text("status")).isEqualTo("active");
        later().untilAsserted(() -> assertThat(ivan.got()).containsExactly("can you hear me?"));
        ivan.message("can you hear me?", "read");
    }

    @Test
    void statusShouldNotGoBackWhenReportsComeLateAndTwice() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        ivan.operatorSays("good day");
        ivan.message("good day", "read");
        String wamid = onlyDelivery(ivan, "good day").getString("externalId");

        for (String late : List.of("delivered", "sent", "read", "failed")) {
            bridge.fromMeta(bridge.meta().status(wamid, late, ivan.number()).build())
                    .expect(200);
        }

        assertThat(ivan.message("good day").getString("status")).isEqualTo("read");
    }

    private static JsonObject onlyDelivery(Customer customer, String text) {
        List<JsonObject> deliveries = customer.deliveries(text);
        assertThat(deliveries).hasSize(1);
        return deliveries.get(0);
    }

    private static List<JsonObject> tries(JsonObject delivery) {
        return delivery.getJsonArray("tries").getValuesAs(JsonObject.class);
    }
}
