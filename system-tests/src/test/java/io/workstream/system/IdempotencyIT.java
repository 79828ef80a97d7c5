package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same {@code Idempotency-Key} makes a thing once. */
class IdempotencyIT {

    private final Person person = Person.fresh();
    private final String key = UUID.randomUUID().toString();
    private final JsonObject body = object("name", "Only " + key);

    @Test
    void firstAnswerShouldComeAgainWhenRequestIsRepeated() {
        Answer first = person.api().postOnce("workspaces", key, body).expect(201);

        Answer again = person.api().postOnce("workspaces", key, body).expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("location")).isEqualTo(first.header("location"));
        assertThat(again.header("content-type")).isEqualTo(first.header("content-type"));
        assertThat(person.api().get("workspaces").items()).hasSize(1);
    }

    @Test
    void requestShouldBeRefusedWhenItsKeyBelongsToAnotherBody() {
        person.api().postOnce("workspaces", key, body).expect(201);

        person.api().postOnce("workspaces", key, object("name", "Another")).problem(422, "idempotency-key-reused");

        assertThat(person.api().get("workspaces").items()).hasSize(1);
    }

    @Test
    void thingShouldBeMadeOnceWhenRequestsComeAtTheSameTime() {
        List<Answer> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> person.api().postOnce("workspaces", key, body)))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        List<Answer> made =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(made).isNotEmpty();
        assertThat(made).extracting(Answer::body).containsOnly(made.get(0).body());
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.problem(409, "idempotency-key-in-use"));
        assertThat(Database.number("select count(*) from workspaces where name = ?", "Only " + key))
                .isEqualTo(1);
    }

    @Test
    void keyShouldBeFreeWhenAnotherPersonUsesIt() {
        person.api().postOnce("workspaces", key, body).expect(201);

        Person.fresh().api().postOnce("workspaces", key, object("name", "Mine")).expect(201);
    }

    @Test
    void refusalShouldComeAgainWhenRequestIsRepeated() {
        JsonObject wrong = object("name", "");

        Answer first = person.api().postOnce("workspaces", key, wrong).expect(400);
        Answer again = person.api().postOnce("workspaces", key, wrong).expect(400);

        assertThat(again.violations()).isEqualTo(first.violations());
    }

    @Test
    void requestShouldBeRefusedWhenKeyIsNotPlainOrTooLong() {
        assertThat(person.api().postOnce("workspaces", "with blank", body).violations())
                .containsExactly("Idempotency-Key");
        assertThat(person.api().postOnce("workspaces", "k".repeat(256), body).violations())
                .containsExactly("Idempotency-Key");
    }

    @Test
    void customerShouldGetOneMessageWhenReplyIsRepeated() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        JsonObject reply = object("text", "just once");

        Answer first = bridge.api().postOnce(ivan.messagesPath(), key, reply).expect(201);
        Answer again = bridge.api().postOnce(ivan.messagesPath(), key, reply).expect(201);

        assertThat(again.text("id")).isEqualTo(first.text("id"));
        soon().untilAsserted(() -> assertThat(ivan.got()).containsExactly("just once"));
        meanwhile().untilAsserted(() -> assertThat(ivan.got()).hasSize(1));
    }

    @Test
    void accountShouldBeConnectedOnceWhenRequestIsRepeated() {
        Bridge bridge = Bridge.open();
        JsonObject draft = object(
                "alias",
                "Second",
                "phoneNumber",
                "+" + Unique.phone(),
                "provider",
                "cloud",
                "phoneNumberId",
                Unique.phoneNumberId(),
                "accessToken",
                "t",
                "appSecret",
                "s",
                "verifyToken",
                "v");

        Answer first = bridge.api()
                .postOnce(bridge.path("whatsapp-accounts"), key, draft)
                .expect(201);
        Answer again = bridge.api()
                .postOnce(bridge.path("whatsapp-accounts"), key, draft)
                .expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(bridge.api().get(bridge.path("whatsapp-accounts")).items()).hasSize(2);
    }
}
