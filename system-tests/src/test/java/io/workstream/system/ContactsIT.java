package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workstream.simulator.jivo.AgentText;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.MetaBody;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Unique;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One person stays one, whatever they are reached by. */
class ContactsIT {

    private final Bridge bridge = Bridge.open();
    private final String phone = Unique.phone();
    private final String userId = "US." + Unique.phone();

    @Test
    void dialogueShouldGoOnWhenTheCustomerChangesTheirNumber() {
        Customer ivan = bridge.customer("Ivan");
        String conversation = ivan.starts("from the old number");
        Customer moved = bridge.customer(Unique.phone(), "Ivan");

        bridge.fromMeta(bridge.meta()
                        .message(
                                Unique.wamid(),
                                ivan.number(),
                                "system",
                                object("type", "user_changed_number", "wa_id", moved.number(), "body", "moved"))
                        .build())
                .expect(200);
        moved.says("from the new number");

        soon().untilAsserted(() -> assertThat(moved.textsAtJivo()).containsExactly("from the new number"));
        assertThat(moved.atJivo()).extracting(ReceivedEvent::clientId).containsExactly(conversation);
        assertThat(conversations()).hasSize(1);
        assertThat(moved.conversation()).isEqualTo(conversation);
        moved.operatorSays("to the new number");
        soon().untilAsserted(() -> assertThat(moved.got()).containsExactly("to the new number"));
        assertThat(ivan.got()).isEmpty();
    }

    @Test
    void dialoguesShouldBecomeOneWhenTheNewNumberHadWrittenBeforeTheChangeWasTold() {
        Customer ivan = bridge.customer("Ivan");
        String conversation = ivan.starts("from the old number");
        Customer moved = bridge.customer(Unique.phone(), "Ivan");
        moved.starts("from the new number");

        bridge.fromMeta(bridge.meta()
                        .message(
                                Unique.wamid(),
                                ivan.number(),
                                "system",
                                object("type", "user_changed_number", "wa_id", moved.number(), "body", "moved"))
                        .build())
                .expect(200);

        assertThat(onlyConversation().getString("id")).isEqualTo(conversation);
        assertThat(onlyConversation().getJsonObject("contact").getString("phone"))
                .isEqualTo("+" + moved.number());
        assertThat(texts(conversation)).startsWith("from the old number", "from the new number");
        bridge.customer(ivan.number(), "Somebody else").says("who has the number now");
        soon().untilAsserted(() -> assertThat(conversations()).hasSize(2));
    }

    @Test
    void nothingShouldFollowWhenSomebodyUnknownChangesTheirNumber() {
        bridge.fromMeta(bridge.meta()
                        .message(
                                Unique.wamid(),
                                phone,
                                "system",
                                object("type", "user_changed_number", "wa_id", Unique.phone()))
                        .build())
                .expect(200);

        assertThat(conversations()).isEmpty();
    }

    @Test
    void dialogueShouldBeOneWhenTheUserIdIsJoinedByANumber() {
        take(text(userId(), "by id"));
        String conversation = onlyConversation().getString("id");

        take(text(both(), "by both"));
        take(text(number(), "by number"));

        assertThat(onlyConversation().getString("id")).isEqualTo(conversation);
        assertThat(onlyConversation().getJsonObject("contact").getString("phone"))
                .isEqualTo("+" + phone);
        assertThat(texts(conversation)).containsExactly("by id", "by both", "by number");
        soon().untilAsserted(() -> assertThat(bridge.received())
                .extracting(ReceivedEvent::clientId)
                .containsExactly(conversation, conversation, conversation));
    }

    @Test
    void orderShouldStayWhenOneCallBringsAPersonByUserIdFirstAndThenByNumber() {
        take(bridge.meta()
                .text(Unique.wamid(), userId(), "1 by id")
                .text(Unique.wamid(), both(), "2 by both")
                .text(Unique.wamid(), number(), "3 by number")
                .text(Unique.wamid(), userId(), "4 by id")
                .build());

        assertOneLine("1 by id", "2 by both", "3 by number", "4 by id");
    }

    @Test
    void orderShouldStayWhenOneCallShowsThatTwoPeopleAreOne() {
        take(text(number(), "number before"));
        take(text(userId(), "id before"));
        soon().until(() -> bridge.received().size() == 2);
        String first = Unique.wamid();

        take(bridge.meta()
                .text(first, userId(), "1 by id")
                .text(Unique.wamid(), answering(first, number()), "2 by number")
                .text(Unique.wamid(), answering(first, both()), "3 by both")
                .text(Unique.wamid(), number(), "4 by number")
                .build());

        String conversation = onlyConversation().getString("id");
        assertThat(texts(conversation))
                .containsSubsequence("1 by id", "3 by both", "4 by number")
                .containsSubsequence("2 by number", "3 by both")
                .hasSize(6);
        soon().untilAsserted(() -> assertThat(bridge.received().stream().map(ReceivedEvent::text))
                .hasSize(6)
                .containsSubsequence("1 by id", "3 by both", "4 by number")
                .containsSubsequence("2 by number", "3 by both"));
    }

    private void assertOneLine(String... texts) {
        String conversation = onlyConversation().getString("id");
        assertThat(texts(conversation)).containsExactly(texts);
        assertThat(timeline(conversation).stream().map(message -> message.getInt("seq")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, texts.length).boxed().toList());
        soon().untilAsserted(() -> assertThat(bridge.received())
                .extracting(ReceivedEvent::clientId, ReceivedEvent::text)
                .containsExactlyElementsOf(
                        Stream.of(texts).map(text -> tuple(conversation, text)).toList()));
    }

    private static JsonObject answering(String wamid, JsonObject sender) {
        return Json.createObjectBuilder(sender)
                .add("context", object("id", wamid))
                .build();
    }

    @Test
    void dialoguesShouldBecomeOneWhenTwoPeopleTurnOutToBeOne() {
        take(text(userId(), "id 1"));
        String older = onlyConversation().getString("id");
        take(text(userId(), "id 2"));
        take(text(number(), "number 1"));
        soon().until(() -> bridge.received().size() == 3);
        String younger = bridge.received().stream()
                .filter(event -> "number 1".equals(event.text()))
                .findFirst()
                .orElseThrow()
                .clientId();
        assertThat(younger).isNotEqualTo(older);
        operatorSays(younger, "answer to the number");

        take(text(both(), "both"));

        assertThat(onlyConversation().getString("id")).isEqualTo(older);
        assertThat(texts(older)).containsExactly("id 1", "id 2", "number 1", "answer to the number", "both");
        assertThat(timeline(older).stream().map(message -> message.getInt("seq")))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(bridge.api()
                        .get("conversations/" + younger)
                        .expect(200)
                        .json()
                        .getString("id"))
                .isEqualTo(older);
        operatorSays(younger, "in the old card");
        soon().untilAsserted(() -> assertThat(texts(older)).endsWith("both", "in the old card"));
        soon().untilAsserted(
                        () -> assertThat(bridge.customer(phone, "Una").got()).endsWith("in the old card"));
        soon().untilAsserted(
                        () -> assertThat(messagesAtJivo().get(3).clientId()).isEqualTo(older));
    }

    @Test
    void nothingShouldBeLostWhenCallsAboutOnePersonComeAtTheSameTime() {
        List<JsonObject> people = List.of(userId(), both(), number(), both());

        List<CompletableFuture<Answer>> calls = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> bridge.fromMeta(text(people.get(n % 4), "m" + n))))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join))
                .extracting(Answer::status)
                .containsOnly(200);
        take(text(both(), "last"));
        String conversation = onlyConversation().getString("id");
        assertThat(texts(conversation)).hasSize(13).doesNotHaveDuplicates();
        assertThat(timeline(conversation).stream().map(message -> message.getInt("seq")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).boxed().toList());
    }

    @Test
    void othersShouldArriveWhenOneItemHasOverlongFields() {
        String much = "9".repeat(20_000);
        Customer olga = bridge.customer("Olga");

        bridge.fromMeta(bridge.meta()
                        .contact(phone, "N".repeat(20_000))
                        .text("wamid." + much, phone, "an overlong id")
                        .text(Unique.wamid(), much, "an overlong number")
                        .text(Unique.wamid(), phone, "an overlong name")
                        .text(Unique.wamid(), olga.number(), "as usual")
                        .build())
                .expect(200);

        soon().untilAsserted(() -> assertThat(olga.textsAtJivo()).containsExactly("as usual"));
        assertThat(conversations()).hasSize(2);
        assertThat(bridge.customer(phone, "N")
                        .findConversation()
                        .orElseThrow()
                        .getJsonObject("contact")
                        .getString("name"))
                .hasSize(120);
    }

    @Test
    void nameShouldBeFollowedWhenTheCustomerChangesIt() {
        Customer before = bridge.customer("Before");
        before.starts("one");

        bridge.customer(before.number(), "After").says("two");

        soon().untilAsserted(() -> assertThat(
                        onlyConversation().getJsonObject("contact").getString("name"))
                .isEqualTo("After"));
    }

    @Test
    void businessShouldNeverBeTheCustomerHoweverItsNumberIsWritten() {
        String spelled =
                "+" + bridge.number().charAt(0) + " (" + bridge.number().substring(1) + ")";

        take(bridge.meta()
                .text(Unique.wamid(), object("from", spelled, "to", phone), "from ourselves")
                .build());

        assertThat(timeline(onlyConversation().getString("id")))
                .extracting(message -> message.getString("direction"))
                .containsExactly("out");
        meanwhile().untilAsserted(() -> assertThat(bridge.received()).isEmpty());
    }

    private JsonObject userId() {
        return object("from_user_id", userId);
    }

    private JsonObject number() {
        return object("from", phone);
    }

    private JsonObject both() {
        return object("from", phone, "from_user_id", userId);
    }

    private JsonObject text(JsonObject sender, String text) {
        MetaBody body = bridge.meta();
        return body.text(Unique.wamid(), sender, text).build();
    }

    private void take(JsonObject body) {
        bridge.fromMeta(body).expect(200);
    }

    private void operatorSays(String recipient, String text) {
        assertThat(Stack.get()
                        .simulators()
                        .jivo()
                        .answer(bridge.console().id(), AgentText.to(recipient, text))
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    /** Without the signs that stand between them. */
    private List<ReceivedEvent> messagesAtJivo() {
        return bridge.received().stream()
                .filter(event -> event.type().equals("text"))
                .toList();
    }

    private List<JsonObject> conversations() {
        return bridge.api().all(bridge.path("conversations"), 200);
    }

    private JsonObject onlyConversation() {
        assertThat(conversations()).hasSize(1);
        return conversations().get(0);
    }

    private List<JsonObject> timeline(String conversation) {
        List<JsonObject> messages =
                new ArrayList<>(bridge.api().all("conversations/" + conversation + "/messages", 200));
        Collections.reverse(messages);
        return messages;
    }

    private List<String> texts(String conversation) {
        return timeline(conversation).stream()
                .map(message -> message.getString("text", ""))
                .toList();
    }
}
