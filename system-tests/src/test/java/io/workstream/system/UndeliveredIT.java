package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Occasion;
import io.workstream.simulator.wire.StatusScript;
import io.workstream.simulator.wire.Telling;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators learn in Jivo, once, that what they wrote does not reach the customer. */
class UndeliveredIT {

    private static final String NOTE = "WorkStream: ";

    private final Bridge bridge = Bridge.open();
    private final Customer ivan = bridge.customer("Ivan");
    private String conversation = "";

    @BeforeEach
    void begin() {
        conversation = ivan.starts("hello");
    }

    @Test
    void operatorShouldReadTheReasonWhenMetaRefusesTheMessage() {
        atMeta(1, Fault.code(131047));

        ivan.operatorSays("good day");

        soon().untilAsserted(() -> assertThat(notes()).hasSize(1));
        assertThat(notes().get(0).text()).contains("“good day” did not reach").contains("templates only");
        assertThat(ivan.message("good day").getString("status")).isEqualTo("failed");
    }

    @Test
    void operatorShouldReadItInTheWorkspacesLanguage() {
        bridge.api()
                .patch("workspaces/" + bridge.workspace(), object("locale", "ru"))
                .expect(200);
        ivan.becomes(new Switches(true, true, false));

        ivan.operatorSays("good day");

        soon().untilAsserted(() -> assertThat(notes()).hasSize(1));
        assertThat(notes().get(0).text()).contains("«good day» не дошло до клиента. WhatsApp не может доставить");
    }

    @Test
    void operatorShouldReadItOnceWhenMetaReportsItTwiceAndInParts() {
        Stack.get()
                .simulators()
                .faults()
                .plan(FaultTarget.META_WEBHOOK, Occasion.next(4).about(ivan.number()), Telling.copied(2));
        Stack.get().simulators().faults().plan(Occasion.next(2).about(ivan.number()), StatusScript.of("failed"));

        String text = "word ".repeat(1000).strip();

        ivan.operatorSays(text);

        soon().until(() -> ivan.deliveries(text).stream()
                .allMatch(part -> part.getString("status").equals("failed")));
        soon().until(() -> notes().size() == 1);
        meanwhile().untilAsserted(() -> assertThat(notes()).singleElement().matches(note -> note.count() == 1));
    }

    @Test
    void operatorShouldReadItAgainWhenTheMessageFailsOnceMore() {
        atMeta(2, Fault.code(131026));
        ivan.operatorSays("good day");
        String id = ivan.message("good day", "failed").getString("id");
        soon().until(() -> notes().size() == 1);

        bridge.api().post(ivan.messagesPath() + "/" + id + "/resend").expect(202);

        soon().until(() -> notes().size() == 2);
    }

    @Test
    void operatorShouldReadThatMessagesWaitWhenTheAccountIsStopped() {
        atMeta(1000, Fault.code(190));

        ivan.operatorSays("first");
        soon().until(() -> notes().size() == 1);
        ivan.operatorSays("second");

        meanwhile().untilAsserted(() -> assertThat(notes()).singleElement().matches(note -> note.text()
                .contains("does not send at present")));
    }

    @Test
    void nobodyShouldBeToldInJivoWhenAnAgentsMessageOrACustomersFails() {
        Stack.get()
                .simulators()
                .faults()
                .plan(FaultTarget.JIVO, Occasion.next(1).about(ivan.number()), Fault.answering(400));
        atMeta(1, Fault.code(131026));

        ivan.says("to nobody");
        ivan.agentSays("from here").expect(201);

        ivan.message("to nobody", "failed");
        ivan.message("from here", "failed");
        meanwhile().untilAsserted(() -> assertThat(notes()).isEmpty());
    }

    @Test
    void noteShouldLeadToNoFurtherOneWhenJivoRefusesIt() {
        Stack.get()
                .simulators()
                .faults()
                .plan(FaultTarget.JIVO, Occasion.next(1).about(conversation), Fault.answering(400));
        atMeta(1, Fault.code(131026));

        ivan.operatorSays("good day");

        ivan.message("good day", "failed");
        soon().until(() -> Stack.get().simulators().faults().calls(FaultTarget.JIVO, conversation) > 0);
        meanwhile().untilAsserted(() -> assertThat(notes()).isEmpty());
    }

    private void atMeta(int times, Fault fault) {
        Stack.get()
                .simulators()
                .faults()
                .plan(FaultTarget.GRAPH, Occasion.next(times).about(ivan.number()), fault);
    }

    private List<ReceivedEvent> notes() {
        return bridge.received().stream()
                .filter(event -> conversation.equals(event.clientId()))
                .filter(event -> event.text() != null && event.text().startsWith(NOTE))
                .toList();
    }
}
