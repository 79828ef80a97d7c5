package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.JivoConsole.Answered;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Stack;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do beside writing is seen on the other side. */
class SignalsIT {

    private final Bridge bridge = Bridge.open();
    private final Customer ivan = bridge.customer("Ivan");

    @Test
    void phoneShouldShowTheMessageAsReadWhenTheOperatorHasSeenIt() {
        String conversation = ivan.starts("hello");
        assertThat(ivan.phone()).extracting(PhoneMessage::status).containsExactly(Tick.DELIVERED);

        sign(conversation, object("type", "SEEN", "id", ivan.atJivo().get(0).id()));

        soon().untilAsserted(() ->
                assertThat(ivan.phone()).extracting(PhoneMessage::status).containsExactly(Tick.READ));
        assertThat(ivan.timeline()).hasSize(1);
    }

    @Test
    void phoneShouldShowOnceThatSomebodyWritesWhenTheOperatorPressesManyKeys() {
        String conversation = ivan.starts("hello");

        sign(conversation, object("type", "typein", "text", "h"));
        sign(conversation, object("type", "typing", "text", "ha"));
        sign(conversation, object("type", "typein", "text", "hal"));

        soon().until(() -> Stack.get().simulators().phone().isBusinessTyping(bridge.phoneNumberId(), ivan.number()));
        assertThat(Database.number(
                        "select count(*) from jobs where type = 'relay_signal' and workspace_id = cast(? as uuid)",
                        bridge.workspace()))
                .isEqualTo(1);
        meanwhile().untilAsserted(() -> assertThat(ivan.got()).isEmpty());
    }

    @Test
    void dialogueShouldOpenAndCloseWhenTheOperatorStartsAndStops() {
        String conversation = ivan.starts("hello");
        assertThat(status()).isEqualTo("pending");

        sign(conversation, object("type", "start"));
        assertThat(status()).isEqualTo("open");
        sign(conversation, object("type", "stop"));
        assertThat(status()).isEqualTo("closed");
        ivan.says("one more thing");

        soon().untilAsserted(() -> assertThat(status()).isEqualTo("pending"));
    }

    @Test
    void consoleShouldLearnWhichMessageWasReadWhenTheCustomerOpensTheDialogue() {
        ivan.becomes(new Switches(false, false, false));
        String conversation = ivan.starts("hello");
        Answered first = ivan.operatorSays("first");
        ivan.message("first", "delivered");
        assertThat(seenAtJivo()).isEmpty();

        ivan.becomes(Switches.USUAL);
        Stack.get().simulators().phone().read(bridge.phoneNumberId(), ivan.number());

        soon().untilAsserted(() -> assertThat(seenAtJivo())
                .extracting(ReceivedEvent::id, ReceivedEvent::clientId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(first.messageId(), conversation)));
    }

    @Test
    void consoleShouldLearnItOnceWhenTheAnswerWentInParts() {
        ivan.starts("tell me everything");

        Answered answer = ivan.operatorSays("word ".repeat(2000));

        soon().until(() -> !seenAtJivo().isEmpty());
        meanwhile().untilAsserted(() -> assertThat(seenAtJivo())
                .singleElement()
                .matches(seen -> seen.id().equals(answer.messageId()) && seen.count() == 1));
    }

    @Test
    void signShouldBeTakenAndDoNothingWhenTheDialogueIsUnknownOrAnothers() {
        Bridge other = Bridge.open();
        String foreign = other.customer("Olga").starts("hello");

        sign(foreign, object("type", "stop"));
        sign("15550100001", object("type", "seen"));
        bridge.fromJivo(object("message", object("type", "typein"))).expect(200);

        assertThat(other.api().get("conversations/" + foreign).json().getString("status"))
                .isEqualTo("pending");
    }

    private void sign(String conversation, JsonObject message) {
        bridge.fromJivo(object("recipient", object("id", conversation), "message", message))
                .expect(200);
    }

    private String status() {
        return ivan.findConversation().orElseThrow().getString("status");
    }

    private List<ReceivedEvent> seenAtJivo() {
        return bridge.received().stream()
                .filter(event -> event.type().equals("seen"))
                .toList();
    }
}
