package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Occasion;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receivers that are away as a whole: who is called, who waits, and what owners see of it. */
class OutagesIT {

    private final Faults faults = Stack.get().simulators().faults();

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void channelShouldBeLeftAloneAndItsOwnersToldWhenItDoesNotAnswer() {
        Bridge bridge = Bridge.open();
        List<String> texts =
                IntStream.range(0, 8).mapToObj(each -> "hello " + each).toList();
        faults.plan(FaultTarget.JIVO, Occasion.always().about(bridge.console().id()), Fault.answering(503));

        texts.forEach(text -> bridge.customer("Ivan").says(text));

        soon().untilAsserted(() -> assertThat(notices(bridge))
                .singleElement()
                .matches(notice -> notice.getString("kind").equals("unreachable")
                        && notice.getString("subjectType").equals("jivo-channel")
                        && notice.getString("subjectName").equals("Sales")));
        assertThat(metric("workstream_breakers{side=\"jivo\",state=\"open\"}"))
                .as("open breakers")
                .isPositive();
        // Five calls opened the breaker, and few were under way meanwhile; without it there would be 8 each few
        // seconds.
        assertThat(faults.calls(FaultTarget.JIVO, bridge.console().id())).isLessThanOrEqualTo(10);

        faults.clear();

        later().untilAsserted(() -> assertThat(bridge.received().stream().map(ReceivedEvent::text))
                .containsExactlyInAnyOrderElementsOf(texts));
        soon().untilAsserted(() -> assertThat(notices(bridge)).isEmpty());
    }

    @Test
    void accountShouldStopWithANoticeAndSendByItselfWhenItsTokenIsMended() {
        Bridge bridge = Bridge.open();
        List<Customer> customers =
                Stream.of("Ivan", "Olga", "Petr").map(bridge::customer).toList();
        customers.forEach(customer -> customer.starts("hello"));
        faults.plan(FaultTarget.GRAPH, Occasion.always().about(bridge.phoneNumberId()), Fault.code(190));

        customers.forEach(customer -> customer.operatorSays("answer"));

        soon().untilAsserted(() -> assertThat(notices(bridge))
                .singleElement()
                .matches(notice -> notice.getString("kind").equals("stopped")
                        && notice.getString("code").equals("190")
                        && notice.getString("subjectId").equals(bridge.accountId())));
        String account = bridge.path("whatsapp-accounts/" + bridge.accountId());
        assertThat(bridge.api().get(account).text("status")).isEqualTo("error");

        faults.clear();
        bridge.api()
                .patch(account, object("accessToken", bridge.secrets().accessToken()))
                .expect(200);

        assertThat(notices(bridge)).isEmpty();
        assertThat(bridge.api().get(bridge.path("audit?action=notice")).items())
                .extracting(entry -> entry.getString("action"))
                .containsExactly("notice.solved", "notice.raised");
        customers.forEach(customer ->
                later().untilAsserted(() -> assertThat(customer.got()).containsExactly("answer")));
    }

    @Test
    void wholeAccountShouldRestWhenItsNumberIsTooFast() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        Customer olga = bridge.customer("Olga");
        ivan.starts("hello");
        olga.starts("hello");
        faults.plan(FaultTarget.GRAPH, Occasion.next(1).about(bridge.phoneNumberId()), Fault.code(130429));
        int before = faults.calls(FaultTarget.GRAPH, bridge.phoneNumberId());

        ivan.operatorSays("first");
        soon().until(() -> faults.calls(FaultTarget.GRAPH, bridge.phoneNumberId()) > before);
        olga.operatorSays("second");

        olga.message("second", "queued");
        assertThat(faults.calls(FaultTarget.GRAPH, bridge.phoneNumberId())).isEqualTo(before + 1);
        later().untilAsserted(() -> assertThat(olga.got()).containsExactly("second"));
        later().untilAsserted(() -> assertThat(ivan.got()).containsExactly("first"));
    }

    private static List<JsonObject> notices(Bridge bridge) {
        return bridge.api()
                .get(bridge.path("notices"))
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static double metric(String line) {
        return Web.get(Web.at("/metrics"))
                .expect(200)
                .body()
                .lines()
                .filter(each -> each.startsWith(line.substring(0, line.indexOf('{')))
                        && Stream.of(line.replaceAll("^[^{]+\\{|}$", "").split(","))
                                .allMatch(each::contains))
                .mapToDouble(each -> Double.parseDouble(
                        each.substring(each.lastIndexOf('}') + 1).strip().split(" ")[0]))
                .sum();
    }
}
