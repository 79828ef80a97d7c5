package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.MetaBody;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A number passes to somebody else one day; a business-scoped user id never does. */
class UserIdsIT {

    private final Bridge bridge = Bridge.open();
    private final String phone = Unique.phone();
    private final String other = Unique.phone();
    private final String anna = "US." + Unique.phone();
    private final String boris = "US." + Unique.phone();

    @Test
    void newOwnerOfANumberShouldHaveADialogueOfTheirOwn() {
        says(phone, anna, "Anna's secret");
        String old = conversations().get(0).getString("id");

        says(phone, boris, "Boris here");
        says(phone, boris, "and again");
        says(phone, null, "from the same number");

        assertThat(texts(old)).containsExactly("Anna's secret");
        String fresh = theOther(old);
        assertThat(texts(fresh)).containsExactly("Boris here", "and again", "from the same number");
        soon().untilAsserted(() -> assertThat(bridge.received())
                .extracting(ReceivedEvent::clientId, ReceivedEvent::text)
                .containsExactlyInAnyOrder(
                        tuple(old, "Anna's secret"),
                        tuple(fresh, "Boris here"),
                        tuple(fresh, "and again"),
                        tuple(fresh, "from the same number")));
        assertThat(contact(old).containsKey("phone") && !contact(old).isNull("phone"))
                .isFalse();
        assertThat(contact(fresh).getString("phone")).isEqualTo("+" + phone);
    }

    @Test
    void wordsShouldBeTheNewOwnersWhenOneCallBringsThemBehindTheirFirst() {
        says(phone, anna, "Anna here");

        take(bridge.meta()
                .text(Unique.wamid(), object("from", phone, "from_user_id", boris), "Boris here")
                .text(Unique.wamid(), phone, "from the same number"));

        assertThat(texts(idOf("Anna here"))).containsExactly("Anna here");
        assertThat(texts(idOf("Boris here"))).containsExactly("Boris here", "from the same number");
    }

    @Test
    void oldOwnerShouldGoOnInTheirDialogueWhenTheyWriteFromTheirNewNumber() {
        says(phone, anna, "before");
        String old = conversations().get(0).getString("id");
        says(phone, boris, "Boris here");

        says(other, anna, "my new number");

        assertThat(texts(old)).containsExactly("before", "my new number");
        assertThat(contact(old).getString("phone")).isEqualTo("+" + other);
    }

    @Test
    void numberShouldPassWhenItsNewOwnerIsKnownAlready() {
        says(other, boris, "Boris from the old number");
        says(phone, anna, "Anna here");
        String annas = theOther(idOf("Boris from the old number"));

        says(phone, boris, "Boris from Anna's number");

        assertThat(conversations()).hasSize(2);
        assertThat(texts(annas)).containsExactly("Anna here");
        assertThat(texts(theOther(annas))).containsExactly("Boris from the old number", "Boris from Anna's number");
    }

    @Test
    void dialogueShouldGoOnWhenTheChangeOfTheUserIdWasTold() {
        says(phone, anna, "before");

        take(system(phone, object("type", "user_changed_user_id", "user_id", boris)));
        says(phone, boris, "afterwards");

        assertThat(conversations()).hasSize(1);
        assertThat(textsOfOnly()).contains("before", "afterwards").hasSize(3);
    }

    @Test
    void dialogueShouldGoOnWhenTheChangeOfTheUserIdIsToldAfterwards() {
        says(phone, anna, "before");
        says(phone, boris, "afterwards");
        assertThat(conversations()).hasSize(2);

        take(bridge.meta()
                .message(object(
                        "id",
                        Unique.wamid(),
                        "from",
                        phone,
                        "from_user_id",
                        anna,
                        "type",
                        "system",
                        "system",
                        object("type", "user_changed_user_id", "user_id", boris))));

        assertThat(textsOfOnly()).contains("before", "afterwards").hasSize(3);
    }

    @Test
    void dialogueShouldGoOnWhenTheNumberChangedAndTheUserIdWithIt() {
        says(phone, anna, "before");

        take(system(phone, object("type", "user_changed_number", "wa_id", other)));
        says(other, boris, "from the new number");

        assertThat(textsOfOnly()).contains("before", "from the new number").hasSize(3);
        says(other, anna, "as before");
        says(other, "US." + Unique.phone(), "somebody else, later");
        assertThat(conversations()).hasSize(2);
    }

    @Test
    void strangersShouldStayApartWhenOneMovesToTheNumberThatTheOtherHad() {
        says(phone, anna, "Anna here");
        says(other, boris, "Boris here");

        take(system(phone, object("type", "user_changed_number", "wa_id", other, "user_id", "US." + Unique.phone())));
        says(other, null, "Anna from Boris' number");

        assertThat(conversations()).hasSize(2);
        assertThat(texts(idOf("Boris here"))).containsExactly("Boris here");
        assertThat(texts(idOf("Anna here"))).contains("Anna from Boris' number");
    }

    @Test
    void twoNumbersShouldBeOnePersonWhenTheOnlyMessageComesWithTheOnlyContact() {
        take(bridge.meta().contact(other, "Vera").text(Unique.wamid(), phone, "hello"));

        says(other, null, "from the other");

        assertThat(textsOfOnly()).containsExactly("hello", "from the other");
        assertThat(conversations().get(0).getJsonObject("contact").getString("name"))
                .isEqualTo("Vera");
    }

    @Test
    void twoPeopleShouldStayTwoWhenTheOnlyMessageAndTheOnlyContactAreTheirs() {
        says(phone, anna, "Anna here");
        says(other, boris, "Boris here");

        take(bridge.meta().contact(other, "Boris").text(Unique.wamid(), phone, "who is this"));

        assertThat(conversations()).hasSize(2);
        assertThat(texts(idOf("Anna here"))).containsExactly("Anna here", "who is this");
        assertThat(texts(idOf("Boris here"))).containsExactly("Boris here");
    }

    @Test
    void nothingShouldBeLostOrMixedWhenBothOwnersWriteAtTheSameTime() {
        List<CompletableFuture<Answer>> calls = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> bridge.fromMeta(text(phone, n % 2 == 0 ? anna : boris, (n % 2 == 0 ? "a" : "b") + n))))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join))
                .extracting(Answer::status)
                .containsOnly(200);
        assertThat(conversations()).hasSize(2);
        assertThat(texts(idOf("a0"))).hasSize(6).allMatch(text -> text.startsWith("a"));
        assertThat(texts(idOf("b1"))).hasSize(6).allMatch(text -> text.startsWith("b"));
    }

    @Test
    void signOfTheNewOwnerShouldOpenNoDialogue() {
        says(phone, anna, "Anna here");

        take(bridge.meta()
                .message(object(
                        "id",
                        Unique.wamid(),
                        "from",
                        phone,
                        "from_user_id",
                        boris,
                        "type",
                        "reaction",
                        "reaction",
                        object("message_id", Unique.wamid(), "emoji", "👍"))));

        assertThat(textsOfOnly()).containsExactly("Anna here");
    }

    private void says(String from, String userId, String text) {
        bridge.fromMeta(text(from, userId, text)).expect(200);
    }

    private JsonObject text(String from, String userId, String text) {
        JsonObject sender = userId == null ? object("from", from) : object("from", from, "from_user_id", userId);
        return bridge.meta().text(Unique.wamid(), sender, text).build();
    }

    private MetaBody system(String from, JsonObject system) {
        return bridge.meta().message(Unique.wamid(), from, "system", system);
    }

    private void take(MetaBody body) {
        bridge.fromMeta(body.build()).expect(200);
    }

    private List<JsonObject> conversations() {
        return bridge.api().all(bridge.path("conversations"), 200);
    }

    private JsonObject contact(String conversation) {
        return bridge.api()
                .get("conversations/" + conversation)
                .expect(200)
                .json()
                .getJsonObject("contact");
    }

    private List<String> textsOfOnly() {
        assertThat(conversations()).hasSize(1);
        return texts(conversations().get(0).getString("id"));
    }

    private String idOf(String text) {
        return conversations().stream()
                .map(conversation -> conversation.getString("id"))
                .filter(id -> texts(id).contains(text))
                .findFirst()
                .orElseThrow();
    }

    private String theOther(String conversation) {
        assertThat(conversations()).hasSize(2);
        return conversations().stream()
                .map(each -> each.getString("id"))
                .filter(id -> !id.equals(conversation))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(String conversation) {
        List<String> texts =
                new ArrayList<>(bridge.api().all("conversations/" + conversation + "/messages", 200).stream()
                        .map(message -> message.getString("text", ""))
                        .toList());
        Collections.reverse(texts);
        return texts;
    }
}
