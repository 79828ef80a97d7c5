package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Dialogues: when they open, close and wake up, and what may still be written. */
class ConversationsIT {

    @Test
    void replyShouldBeRefusedWhenWindowHasPassed() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.says(ivan.draft("yesterday").sentAt(Instant.now().minus(Duration.ofHours(25))));
        soon().until(() -> !ivan.atJivo().isEmpty());

        Answer overRest = ivan.agentSays("too late");
        var fromJivo = ivan.operatorSays("too late").answer();

        overRest.problem(409, "reply-window-passed");
        assertThat(fromJivo.status()).isBetween(400, 499);
        assertThat(fromJivo.body()).contains("24 hours");
        meanwhile().untilAsserted(() -> assertThat(ivan.got()).isEmpty());
    }

    @Test
    void windowShouldCountFromArrivalWhenMessageClaimsToComeFromTheFuture() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");

        ivan.says(ivan.draft("tomorrow").sentAt(Instant.now().plus(Duration.ofDays(3))));

        ivan.conversation();
        Instant expires = Instant.parse(ivan.findConversation().orElseThrow().getString("windowExpiresAt"));
        assertThat(expires).isBefore(Instant.now().plus(Duration.ofHours(24)).plusSeconds(1));
    }

    @Test
    void closedDialogueShouldWakeUpWhenCustomerWritesAgain() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        String conversation = ivan.starts("hello");

        bridge.api().post("conversations/" + conversation + "/close").expect(200);

        ivan.agentSays("closed").problem(409, "conversation-closed");
        ivan.says("again");
        soon().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("hello", "again"));
        assertThat(ivan.conversation()).isEqualTo(conversation);
        assertThat(ivan.findConversation().orElseThrow().getString("status")).isEqualTo("pending");
        ivan.agentSays("open again").expect(201);
    }

    @Test
    void messageShouldBeKeptAndGoNowhereWhenThereIsNoRoute() {
        Bridge bridge = Bridge.openWithoutRoute(Unique.phoneNumberId());
        Customer ivan = bridge.customer("Ivan");

        ivan.says("anybody there?");

        assertThat(ivan.message("anybody there?").getString("status")).isEqualTo("received");
        ivan.agentSays("yes, me").expect(201);
        soon().untilAsserted(() -> assertThat(ivan.got()).containsExactly("yes, me"));
        assertThat(bridge.received()).isEmpty();
    }

    @Test
    void messageOfAnotherKindShouldBeListedWhenCustomerSendsOne() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        JsonObject body = bridge.meta()
                .message(Unique.wamid(), ivan.number(), "sticker", object("id", "1", "mime_type", "image/webp"))
                .build();

        bridge.fromMeta(body).expect(200);

        ivan.conversation();
        assertThat(ivan.timeline()).singleElement().satisfies(message -> assertThat(message.getString("kind"))
                .isEqualTo("sticker"));
    }
}
