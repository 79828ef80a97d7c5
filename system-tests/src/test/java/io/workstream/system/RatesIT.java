package io.workstream.system;

import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.whatsapp.SendRates.Limits;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Meta takes only so many messages in a time; what is too much for now goes later, all of it, once and in order. */
class RatesIT {

    private final Bridge bridge = Bridge.open();

    @AfterEach
    void letGo() {
        Stack.get().simulators().rates().hold(null);
    }

    @Test
    void customerShouldGetAllInOrderWhenTheOperatorWritesFasterThanOneMayBeWrittenTo() {
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        List<String> answers =
                IntStream.rangeClosed(1, 8).mapToObj(n -> "answer " + n).toList();
        Stack.get().simulators().rates().hold(new Limits(80, 3, 1));

        answers.forEach(ivan::operatorSays);

        later().untilAsserted(() -> assertThat(ivan.got()).isEqualTo(answers));
        answers.forEach(answer -> ivan.message(answer, "read"));
        assertThat(sends(ivan)).as("tries").isBetween(9, 30);
    }

    @Test
    void customersShouldGetAllWhenTheNumberMaySendOnlyAFewMessagesASecond() {
        List<Customer> customers =
                Stream.generate(() -> bridge.customer("Olga")).limit(12).toList();
        customers.forEach(customer -> customer.starts("hello"));
        Stack.get().simulators().rates().hold(new Limits(4, 45, 6));

        customers.forEach(customer -> customer.operatorSays("good day"));

        later().untilAsserted(() -> assertThat(customers)
                .allSatisfy(customer -> assertThat(customer.got()).containsExactly("good day")));
        customers.forEach(customer -> customer.message("good day", "read"));
        assertThat(customers.stream().mapToInt(this::sends).sum()).as("tries").isGreaterThan(12);
    }

    /** How often the product tried to send something to somebody. */
    private int sends(Customer customer) {
        return Stack.get().simulators().faults().calls(FaultTarget.GRAPH, customer.number());
    }
}
