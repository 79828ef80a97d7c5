package io.workstream.system.outages;

import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.AgentText;
import io.workstream.simulator.jivo.JivoConsole;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.Phone;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Occasion;
import io.workstream.simulator.wire.ProductAnswer;
import io.workstream.simulator.wire.Telling;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts each way in many conversations at once. In each conversation they are sent as the outside world would send them: one
 * after the other, each again and again with the same id until the product has taken it.
 */
final class Load {

    private static final int SENDERS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final String FIRST = "hello";

    private final Phone phone = Stack.get().simulators().phone();
    private final JivoConsole jivo = Stack.get().simulators().jivo();
    private final Bridge bridge = Bridge.open();
    private final int each;
    private final List<Customer> customers;
    private final Map<String, String> dialogues = new HashMap<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger finalRefusals = new AtomicInteger();
    private final List<CompletableFuture<Void>> senders = new ArrayList<>();

    /** {@code each}: how many texts go each way in each conversation. */
    Load(int conversations, int each) {
        this.each = each;
        this.customers = IntStream.range(0, conversations)
                .mapToObj(i -> bridge.customer("Customer " + i))
                .toList();
        Faults faults = Stack.get().simulators().faults();
        faults.plan(FaultTarget.META_WEBHOOK, Occasion.always().about(bridge.phoneNumberId()), Telling.untilTaken());
        faults.plan(
                FaultTarget.JIVO_WEBHOOK,
                Occasion.always().about(bridge.console().id()),
                Telling.untilTaken());
        begin();
    }

    /** Starts to send. */
    Load start() {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            int sender = i;
            senders.add(CompletableFuture.runAsync(() -> send(sender), threads));
        }
        threads.shutdown();
        return this;
    }

    /** The number and the channel between which it passes, by which faults find it. */
    Bridge bridge() {
        return bridge;
    }

    /** Fails unless each text is on the other side once, in the order of its conversation. */
    void requireWhole() {
        assertThat(atJivo()).isEqualTo(saidByCustomers());
        assertThat(onPhones()).isEqualTo(saidByOperators());
        assertThat(failures()).isZero();
    }

    /**
     * How often an operator's text was refused by a 4xx, after which the real Jivo would not send it again. A server that
     * starts must not answer so before the application is there.
     */
    int finalRefusals() {
        return finalRefusals.get();
    }

    /** Texts that a customer sees more than once. */
    long doubledOnPhones() {
        return onPhones().values().stream()
                .mapToLong(texts -> texts.size() - texts.stream().distinct().count())
                .sum();
    }

    /** How many texts there are altogether. */
    int size() {
        return 2 * each * customers.size();
    }

    /** How many texts the product has taken. */
    int taken() {
        return taken.get();
    }

    void awaitTaken(int count) {
        soon().atMost(LONGEST).until(() -> taken.get() >= count || failed());
    }

    /** Waits until everything is sent and every delivery is where it stays. */
    void awaitEnd() {
        CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).join();
        soon().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .alias("every delivery is final")
                .until(() -> moving() == 0);
    }

    /** Deliveries that are not where they stay. */
    long moving() {
        return Database.number(
                """
                select count(*) from deliveries where workspace_id = cast(? as uuid)
                and status <> 'failed' and status <> case channel when 'jivo_outbound' then 'delivered' else 'read' end
                """,
                bridge.workspace());
    }

    private long failures() {
        return Database.number(
                "select count(*) from deliveries where workspace_id = cast(? as uuid) and status = 'failed'",
                bridge.workspace());
    }

    /** What the operator has of each customer, in order. */
    private Map<String, List<String>> atJivo() {
        Map<String, List<String>> texts = new HashMap<>();
        // Beside the texts come signs that a customer has read something.
        bridge.received().stream().filter(event -> event.type().equals("text")).forEach(event -> texts.computeIfAbsent(
                        phoneOf(event), number -> new ArrayList<>())
                .add(String.valueOf(event.text())));
        return texts;
    }

    /** What each customer has on the phone, in order. */
    private Map<String, List<String>> onPhones() {
        Map<String, List<String>> texts = new HashMap<>();
        customers.forEach(customer -> texts.put(customer.number(), customer.got()));
        return texts;
    }

    /** What must be at Jivo. */
    private Map<String, List<String>> saidByCustomers() {
        return expected(Stream.of(FIRST), "c-");
    }

    /** What must be on the phones. */
    private Map<String, List<String>> saidByOperators() {
        return expected(Stream.of(), "o-");
    }

    /** Events that Jivo got more than once, with the same id, as it must when an answer is lost. */
    long repeatedAtJivo() {
        return bridge.received().stream().filter(event -> event.count() > 1).count();
    }

    private Map<String, List<String>> expected(Stream<String> first, String prefix) {
        List<String> before = first.toList();
        List<String> all = Stream.concat(
                        before.stream(), IntStream.range(0, each).mapToObj(i -> prefix + i))
                .toList();
        Map<String, List<String>> expected = new HashMap<>();
        customers.forEach(customer -> expected.put(customer.number(), all));
        return expected;
    }

    private void begin() {
        customers.forEach(customer -> customer.says(FIRST));
        soon().atMost(LONGEST).until(() -> bridge.received().size() == customers.size());
        bridge.received().forEach(event -> dialogues.put(phoneOf(event), event.clientId()));
    }

    private void send(int sender) {
        for (int text = 0; text < each; text++) {
            for (int i = sender; i < customers.size(); i += SENDERS) {
                customerSays(customers.get(i), "c-" + text);
                operatorSays(customers.get(i), "o-" + text);
            }
        }
    }

    private void customerSays(Customer customer, String text) {
        PhoneText draft = customer.draft(text);
        String wamid = phone.write(draft).wamid();
        soon().atMost(LONGEST).until(() -> isTaken(customer, wamid));
        taken.incrementAndGet();
    }

    /** Meta repeats the webhook itself. */
    private boolean isTaken(Customer customer, String wamid) {
        List<PhoneMessage> messages = customer.phone();
        return messages.stream()
                .anyMatch(message ->
                        message.wamid().equals(wamid) && message.status().compareTo(Tick.DELIVERED) >= 0);
    }

    private void operatorSays(Customer customer, String text) {
        String dialogue = dialogues.get(customer.number());
        AgentText answer = new AgentText(String.valueOf(dialogue), text, null, "m-" + UUID.randomUUID());
        soon().atMost(LONGEST).pollInterval(Duration.ofSeconds(1)).until(() -> {
            ProductAnswer last = jivo.answer(bridge.console().id(), answer).answer();
            if (!last.accepted() && !last.isServerFailure()) {
                finalRefusals.incrementAndGet();
            }
            return last.accepted();
        });
        taken.incrementAndGet();
    }

    private boolean failed() {
        return senders.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
    }

    private static String phoneOf(ReceivedEvent event) {
        return event.body().path("sender").path("phone").asText("").replaceFirst("^[+]", "");
    }
}
