package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.AgentText;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Occasion;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.PlatformAdministrator;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Uploads;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a workspace may use: counted while many ask at once, refused clearly, shown. */
class QuotasIT {

    private static final int AT_ONCE = 40;

    private final Bridge bridge = Bridge.open();
    private final Api owner = bridge.api();
    private final Api platform = PlatformAdministrator.fresh().api();
    private final Faults faults = Stack.get().simulators().faults();

    @AfterEach
    void clear() {
        faults.clear();
    }

    private void allow(JsonObject terms) {
        platform.patch("platform/tenants/" + bridge.workspace(), terms).expect(200);
    }

    private JsonObject usage(String quota) {
        return owner.get(bridge.path("usage")).expect(200).json().getJsonObject(quota);
    }

    private Answer upload() {
        return Uploads.form(
                bridge,
                "--b",
                "Content-Disposition: form-data; name=\"file\"; filename=\"note.txt\"",
                "",
                "0123456789".repeat(10));
    }

    private static Map<Integer, Long> statuses(List<Callable<Answer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
            return statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void messagesShouldBeRefusedFromTheFirstOnThatTheDayHasNotHoweverManyAreSentAtOnce() throws Exception {
        List<Customer> customers = IntStream.range(0, 8)
                .mapToObj(number -> bridge.customer("Customer " + number))
                .toList();
        customers.forEach(customer -> customer.starts("hello"));
        allow(object("messagesPerDay", 25));

        Map<Integer, Long> statuses = statuses(IntStream.range(0, AT_ONCE)
                .<Callable<Answer>>mapToObj(number -> () -> owner.post(
                        customers.get(number % customers.size()).messagesPath(), object("text", "answer " + number)))
                .toList());

        assertThat(statuses).containsOnly(Map.entry(201, 25L), Map.entry(429, AT_ONCE - 25L));
        assertThat(usage("messagesPerDay")).isEqualTo(object("used", 25, "allowed", 25));
        Answer refused = owner.post(customers.get(0).messagesPath(), object("text", "one more"));
        JsonObject data = refused.problem(429, "messages-of-day-used");
        assertThat(data.getInt("used")).isEqualTo(25);
        assertThat(data.getInt("allowed")).isEqualTo(25);
        assertThat(Integer.parseInt(refused.header("retry-after").orElseThrow()))
                .isBetween(1, 24 * 60 * 60);
    }

    @Test
    void messagesShouldBeAllowedAgainWhenTheNextDayBegins() {
        Customer customer = bridge.customer("Ivan");
        customer.starts("hello");
        allow(object("messagesPerDay", 1));
        customer.agentSays("one").expect(201);
        customer.agentSays("two").problem(429, "messages-of-day-used");

        Database.change(
                bridge, "update message_counts set day = day - 1 where workspace_id = ?::uuid", bridge.workspace());

        assertThat(usage("messagesPerDay").getInt("used")).isZero();
        customer.agentSays("three").expect(201);
        customer.agentSays("four").problem(429, "messages-of-day-used");
    }

    @Test
    void dayShouldNotBeginAgainWhenTheWorkspaceMovesToAnotherZone() {
        Customer customer = bridge.customer("Ivan");
        customer.starts("hello");
        allow(object("messagesPerDay", 1));
        owner.patch("workspaces/" + bridge.workspace(), object("timezone", "Pacific/Kiritimati"))
                .expect(200);
        customer.agentSays("one").expect(201);

        owner.patch("workspaces/" + bridge.workspace(), object("timezone", "Pacific/Pago_Pago"))
                .expect(200);

        customer.agentSays("two").problem(429, "messages-of-day-used");
    }

    @Test
    void jobsShouldWaitWhenAsManyRunAsTheWorkspaceMayRunAtOnce() {
        List<Customer> customers = IntStream.range(0, 9)
                .mapToObj(number -> bridge.customer("Customer " + number))
                .toList();
        List<AgentText> replies = customers.stream()
                .map(customer -> new AgentText(customer.starts("hello"), "slowly", null, null))
                .toList();
        soon().until(() -> usage("jobs").getInt("used") == 0);
        allow(object("jobs", 3));
        faults.plan(
                FaultTarget.GRAPH,
                Occasion.next(replies.size()).about(bridge.phoneNumberId()),
                Fault.slow(Duration.ofSeconds(1)));

        replies.forEach(customers.get(0)::operatorSays);

        List<Integer> running = new ArrayList<>();
        soon().until(() -> {
            running.add(usage("jobs").getInt("used"));
            return customers.stream().allMatch(customer -> customer.got().equals(List.of("slowly")));
        });
        assertThat(running).contains(3).allMatch(used -> used <= 3);
    }

    @Test
    void customersAndOperatorsShouldNeverBeHeldUpByALimit() {
        Customer customer = bridge.customer("Ivan");
        customer.starts("hello");
        allow(object("messagesPerDay", 0));

        customer.says("are you there?");
        customer.operatorSays("yes");

        soon().untilAsserted(() -> assertThat(customer.textsAtJivo()).contains("are you there?"));
        soon().untilAsserted(() -> assertThat(customer.got()).containsExactly("yes"));
        customer.agentSays("no").problem(429, "messages-of-day-used");
    }

    @Test
    void filesShouldBeRefusedFromTheFirstOnThatHasNoRoomHoweverManyComeAtOnce() throws Exception {
        allow(object("storageBytes", 1000));

        Map<Integer, Long> statuses = statuses(IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(number -> this::upload)
                .toList());

        assertThat(statuses).containsOnly(Map.entry(201, 10L), Map.entry(413, 10L));
        assertThat(usage("storageBytes")).isEqualTo(object("used", 1000, "allowed", 1000));
        JsonObject data = upload().problem(413, "storage-full");
        assertThat(data.getInt("used")).isEqualTo(1000);
        assertThat(data.getInt("allowed")).isEqualTo(1000);
    }

    @Test
    void roomShouldBeThereAgainWhenAFileGoes() {
        allow(object("storageBytes", 100));
        String id = upload().expect(201).text("id");
        upload().problem(413, "storage-full");

        Database.change(bridge, "update message_media set status = 'deleted' where id = ?::uuid", id);

        assertThat(usage("storageBytes").getInt("used")).isZero();
        String next = upload().expect(201).text("id");
        Database.change(bridge, "delete from message_media where id = ?::uuid", next);
        assertThat(usage("storageBytes").getInt("used")).isZero();
    }

    @Test
    void roomShouldBeThereAgainWhenAFileGoesWithItsConversation() {
        bridge.customer("Ivan").starts("hello");
        String id = upload().expect(201).text("id");
        Database.change(
                bridge,
                """
                update message_media m set conversation_id = c.id
                from conversations c where c.workspace_id = m.workspace_id and m.id = ?::uuid
                """,
                id);
        assertThat(usage("storageBytes").getInt("used")).isEqualTo(100);

        owner.delete(bridge.path("whatsapp-accounts/" + bridge.accountId())).expect(204);

        assertThat(usage("storageBytes").getInt("used")).isZero();
    }

    @Test
    void usageShouldBeShownToThoseWhoManageTheWorkspaceAndToThePlatform() {
        allow(object("jobs", 7, "storageBytes", 1L << 40, "messagesPerDay", 5, "members", 3, "whatsappSlots", 2));

        JsonObject usage = owner.get(bridge.path("usage")).expect(200).json();

        assertThat(usage.getJsonObject("members")).isEqualTo(object("used", 1, "allowed", 3));
        assertThat(usage.getJsonObject("whatsappSlots")).isEqualTo(object("used", 1, "allowed", 2));
        assertThat(usage.getJsonObject("jobs").getInt("allowed")).isEqualTo(7);
        assertThat(usage.getJsonObject("storageBytes")).isEqualTo(object("used", 0, "allowed", 1L << 40));
        assertThat(usage.getJsonObject("messagesPerDay")).isEqualTo(object("used", 0, "allowed", 5));
        JsonObject tenant =
                platform.get("platform/tenants/" + bridge.workspace()).json();
        assertThat(tenant.getJsonObject("storageBytes")).isEqualTo(usage.getJsonObject("storageBytes"));
        assertThat(tenant.getJsonObject("messagesPerDay")).isEqualTo(usage.getJsonObject("messagesPerDay"));
        Colleague.of(bridge, "agent").api().get(bridge.path("usage")).problem(403, "scope-missing");
        assertThat(platform.patch("platform/tenants/" + bridge.workspace(), object("jobs", 0))
                        .violations())
                .containsExactly("jobs");
    }
}
