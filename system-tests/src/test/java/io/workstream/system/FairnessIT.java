package io.workstream.system;

import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.AgentText;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Occasion;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A workspace whose work drags must not keep the workers from others. */
class FairnessIT {

    private static final int MORE_THAN_THERE_ARE_WORKERS = 60;

    private final Faults faults = Stack.get().simulators().faults();

    @AfterEach
    void clear() {
        faults.clear();
    }

    @Test
    void messageShouldArriveWhenEverySendOfAnotherWorkspaceDrags() {
        Bridge dragging = Bridge.open();
        List<Customer> waiting = IntStream.range(0, MORE_THAN_THERE_ARE_WORKERS)
                .mapToObj(i -> dragging.customer("Ivan " + i))
                .toList();
        List<String> dialogues =
                waiting.stream().map(customer -> customer.starts("hello")).toList();
        Customer anna = Bridge.open().customer("Anna");
        AgentText quick = new AgentText(anna.starts("hello"), "at once", null, null);
        Occasion all = Occasion.next(MORE_THAN_THERE_ARE_WORKERS).about(dragging.phoneNumberId());
        faults.plan(FaultTarget.GRAPH, all, Fault.slow(Duration.ofSeconds(8)));

        dialogues.forEach(dialogue -> waiting.get(0).operatorSays(new AgentText(dialogue, "slowly", null, null)));
        anna.operatorSays(quick);

        soon().untilAsserted(() -> assertThat(anna.got()).containsExactly("at once"));
        assertThat(waiting).allSatisfy(customer -> assertThat(customer.got()).isEmpty());
    }
}
