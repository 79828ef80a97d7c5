package io.workstream.system;

import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts travel from phones to operators and back. */
class BridgeIT {

    private static final int BURST = 30;

    @Test
    void textShouldReachJivoWhenCustomerWrites() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan Тестов");

        int answered =
                ivan.says("Здравствуйте, is it open? \uD83D\uDE00").answer().status();

        assertThat(answered).isEqualTo(200);
        soon().untilAsserted(() -> assertThat(bridge.received()).hasSize(1));
        ReceivedEvent event = bridge.received().get(0);
        assertThat(event.text()).isEqualTo("Здравствуйте, is it open? \uD83D\uDE00");
        assertThat(event.clientName()).isEqualTo("Ivan Тестов");
        assertThat(event.clientId()).isEqualTo(ivan.conversation());
        assertThat(event.body().path("sender").path("phone").asText()).isEqualTo("+" + ivan.number());
        assertThat(ivan.message("Здравствуйте, is it open? \uD83D\uDE00", "delivered")
                        .getString("direction"))
                .isEqualTo("in");
    }

    @Test
    void answerShouldReachPhoneAndShowTicksWhenOperatorWrites() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.becomes(new Switches(false, false, false));
        ivan.starts("hello");

        assertThat(ivan.operatorSays("Good day!").answer().status()).isEqualTo(200);

        JsonObject delivered = ivan.message("Good day!", "delivered");
        assertThat(delivered.getString("direction")).isEqualTo("out");
        assertThat(delivered.getString("source")).isEqualTo("jivo");
        assertThat(delivered.getString("authorName")).isEqualTo("Anna");
        assertThat(delivered.getString("deliveredAt")).isNotBlank();
        assertThat(ivan.got()).containsExactly("Good day!");
        ivan.becomes(Switches.USUAL);
        assertThat(ivan.message("Good day!", "read").getString("readAt")).isNotBlank();
        assertThat(ivan.findConversation().orElseThrow().getString("status")).isEqualTo("open");
    }

    @Test
    void senderIdShouldStayTheSameWhenCustomerWritesAgain() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        Customer olga = bridge.customer("Olga");

        ivan.starts("one");
        olga.starts("two");
        ivan.operatorSays("an answer between");
        ivan.says("three");

        soon().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("one", "three"));
        assertThat(ivan.atJivo()).extracting(ReceivedEvent::clientId).containsOnly(ivan.conversation());
        assertThat(olga.atJivo()).extracting(ReceivedEvent::clientId).containsOnly(olga.conversation());
        assertThat(olga.conversation()).isNotEqualTo(ivan.conversation());
    }

    @Test
    void orderShouldHoldInEachDialogueWhenManyWriteQuickly() {
        Bridge bridge = Bridge.open();
        List<Customer> customers =
                Stream.of("Ivan", "Olga", "Petr").map(bridge::customer).toList();
        customers.forEach(customer -> customer.starts("start"));

        List<CompletableFuture<Void>> writers = customers.stream()
                .flatMap(customer -> Stream.of(
                        CompletableFuture.runAsync(() -> burst(n -> customer.says("in " + n))),
                        CompletableFuture.runAsync(() -> burst(n -> customer.operatorSays("out " + n)))))
                .toList();
        writers.forEach(CompletableFuture::join);

        for (Customer customer : customers) {
            later().untilAsserted(
                            () -> assertThat(customer.textsAtJivo().stream().filter(text -> !text.equals("start")))
                                    .containsExactlyElementsOf(numbered("in ")));
            later().untilAsserted(() -> assertThat(customer.got()).containsExactlyElementsOf(numbered("out ")));
            assertThat(customer.timeline().stream().map(message -> message.getInt("seq")))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 1 + 2 * BURST).boxed().toList());
        }
    }

    @Test
    void longAnswerShouldArriveWholeInPartsCutBetweenWordsWhenOperatorWrites() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("tell me everything");
        String text = text(10_000);

        ivan.operatorSays(text);

        later().untilAsserted(() -> assertThat(String.join("", ivan.got())).isEqualTo(text));
        assertThat(ivan.got()).hasSize(3).allMatch(part -> part.length() <= 4096);
        assertThat(ivan.got().subList(0, 2)).allMatch(part -> Character.isWhitespace(part.charAt(part.length() - 1)));
        assertThat(ivan.message(text, "read").getString("text")).isEqualTo(text);
        assertThat(ivan.deliveries(text))
                .extracting(part -> part.getInt("part"))
                .containsExactly(0, 1, 2);
    }

    @Test
    void allItemsShouldBeTakenWhenOneWebhookCarriesMany() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        Customer olga = bridge.customer("Olga");
        JsonObject body = bridge.meta()
                .contact(olga.number(), "Olga")
                .contact(ivan.number(), "Ivan")
                .text(Unique.wamid(), ivan.number(), "i1")
                .text(Unique.wamid(), olga.number(), "o1")
                .text(Unique.wamid(), ivan.number(), "i2")
                .status(Unique.wamid(), "delivered", ivan.number())
                .status(Unique.wamid(), "read", olga.number())
                .build();

        bridge.fromMeta(body).expect(200);

        soon().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("i1", "i2"));
        soon().untilAsserted(() -> assertThat(olga.textsAtJivo()).containsExactly("o1"));
        assertThat(ivan.atJivo()).extracting(ReceivedEvent::clientName).containsOnly("Ivan");
        assertThat(olga.atJivo()).extracting(ReceivedEvent::clientName).containsOnly("Olga");
    }

    @Test
    void messageShouldBeTakenOnceWhenWebhookIsRepeated() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        JsonObject body =
                bridge.meta().text(Unique.wamid(), ivan.number(), "only once").build();

        bridge.fromMeta(body).expect(200);
        bridge.fromMeta(body).expect(200);

        soon().until(() -> ivan.textsAtJivo().size() == 1);
        assertThat(ivan.timeline()).hasSize(1);
        assertThat(Database.keptEvents(bridge.accountId(), "duplicate")).isEqualTo(1);
        meanwhile()
                .untilAsserted(() -> assertThat(ivan.atJivo()).singleElement().matches(event -> event.count() == 1));
    }

    @Test
    void messageShouldBeTakenOnceWhenEightCallsCarryItAtTheSameTime() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        JsonObject body =
                bridge.meta().text(Unique.wamid(), ivan.number(), "only once").build();

        List<Answer> answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> bridge.fromMeta(body)))
                        .limit(8)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        soon().until(() -> ivan.textsAtJivo().size() == 1);
        assertThat(ivan.timeline()).hasSize(1);
        meanwhile()
                .untilAsserted(() -> assertThat(ivan.atJivo()).singleElement().matches(event -> event.count() == 1));
    }

    @Test
    void echoShouldStayOutOfJivoWhenBusinessWritesOnItsOwnPhone() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");

        bridge.fromMeta(bridge.meta()
                        .echo(Unique.wamid(), ivan.number(), "from our own phone")
                        .build())
                .expect(200);

        JsonObject echo = ivan.message("from our own phone");
        assertThat(echo.getString("direction")).isEqualTo("out");
        meanwhile().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("hello"));
        assertThat(ivan.got()).isEmpty();
    }

    @Test
    void foreignNumberShouldBeKeptAndBridgedToNobodyWhenWebhookNamesIt() {
        Bridge bridge = Bridge.open();
        Bridge other = Bridge.open();
        Customer ivan = other.customer("Ivan");
        JsonObject body =
                other.meta().text(Unique.wamid(), ivan.number(), "for another").build();

        bridge.fromMeta(body).expect(200);

        assertThat(Database.keptEvents(bridge.accountId())).isEqualTo(1);
        meanwhile().untilAsserted(() -> assertThat(bridge.received()).isEmpty());
        assertThat(other.received()).isEmpty();
        assertThat(bridge.api().get(bridge.path("conversations")).items()).isEmpty();
    }

    @Test
    void replyShouldReachPhoneWhenAgentWritesOverRest() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");

        JsonObject made = ivan.agentSays("from the agent").expect(201).json();

        assertThat(made.getString("source")).isEqualTo("agent");
        assertThat(made.getString("status")).isEqualTo("queued");
        soon().untilAsserted(() -> assertThat(ivan.got()).containsExactly("from the agent"));
        assertThat(ivan.message("from the agent", "read").getString("id")).isEqualTo(made.getString("id"));
    }

    @Test
    void phoneShouldShowCustomersTextAsDeliveredWhenWebhookWasTaken() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");

        ivan.starts("hello");

        assertThat(ivan.phone()).extracting(PhoneMessage::status).contains(Tick.DELIVERED);
    }

    private static void burst(IntConsumer write) {
        IntStream.range(0, BURST).forEach(write);
    }

    private static List<String> numbered(String prefix) {
        return IntStream.range(0, BURST).mapToObj(n -> prefix + n).toList();
    }

    private static String text(int length) {
        String words = IntStream.range(0, length).mapToObj(n -> "word" + n).reduce("", BridgeIT::joined);
        return words.substring(0, length);
    }

    private static String joined(String left, String right) {
        return left.length() > 10_000 ? left : left + (left.isEmpty() ? "" : " ") + right;
    }
}
