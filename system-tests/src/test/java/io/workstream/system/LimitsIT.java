package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.SecondNode;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server on which limits hold, behind a proxy that says where callers come from. */
@Tag("slow")
class LimitsIT {

    private static SecondNode second;

    @BeforeAll
    static void startSecond() {
        second = SecondNode.start();
    }

    @AfterAll
    static void stopSecond() {
        if (second != null) {
            second.close();
        }
    }

    @Test
    void callerShouldBeRefusedForAWhileWhenTheyCallTooOften() {
        Person busy = Person.fresh();
        Person other = Person.fresh();

        // Some may fall into the next ten seconds.
        Answer refused = firstRefusal(Stream.generate(() -> get(busy, "me")).limit(130));

        JsonObject why = refused.problem(429, "rate-limited");
        assertThat(why.getString("per")).isEqualTo("user");
        assertThat(Integer.parseInt(refused.header("retry-after").orElseThrow()))
                .isEqualTo(why.getInt("retryAfter"))
                .isBetween(1, 10);
        get(other, "me").expect(200);
        soon().until(() -> get(busy, "me").status() == 200);
    }

    @Test
    void workspaceShouldBeRefusedWhenItsMembersTogetherCallTooOften() {
        Bridge bridge = Bridge.open();
        Person agent = Colleague.of(bridge, "agent");
        String conversations = bridge.path("conversations");

        Answer refused = firstRefusal(
                IntStream.range(0, 200).mapToObj(n -> get(n % 2 == 0 ? bridge.owner() : agent, conversations)));

        assertThat(refused.problem(429, "rate-limited").getString("per")).isEqualTo("workspace");
        get(agent, "me").expect(200);
    }

    @Test
    void strangersShouldNotUseUpWhatAWorkspaceMayAskFor() {
        Bridge bridge = Bridge.open();
        List<Person> strangers = List.of(Person.fresh(), Person.fresh(), Person.fresh());

        IntStream.range(0, 120).forEach(n -> get(strangers.get(n % 3), bridge.path("conversations"))
                .problem(404, "workspace-not-found"));

        get(bridge.owner(), bridge.path("conversations")).expect(200);
    }

    private static Answer firstRefusal(Stream<Answer> answers) {
        return answers.filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody was refused"));
    }

    private static Answer get(Person person, String path) {
        return Web.get(second.baseUri().resolve("/api/v1/" + path), "Authorization", "Bearer " + person.accessToken());
    }

    @Test
    void guesserShouldBeHeldUpAndTheOwnerNot() {
        Person person = Person.fresh();

        List<Integer> guesses = guesses("203.0.113.7", person.email(), 12);
        List<Integer> nobody = guesses("203.0.113.8", "x" + person.email(), 12);

        // A slow server's hashing outlasts the first pauses; it never outlasts the lock.
        assertThat(guesses).startsWith(401, 401, 401, 401, 401, 401).endsWith(429);
        assertThat(nobody).startsWith(401, 401, 401, 401, 401, 401).endsWith(429);
        logIn("127.0.0.1", person.email(), person.password()).expect(200);
    }

    @Test
    void guesserShouldBeHeldUpWhenTheyTryManyAccountsFromOneAddress() {
        Person person = Person.fresh();

        List<Integer> guesses = IntStream.range(0, 22)
                .mapToObj(n ->
                        logIn("203.0.113.9", n + person.email(), "a wrong one").status())
                .toList();

        assertThat(guesses.subList(0, 21)).containsOnly(401);
        assertThat(guesses.get(21)).isEqualTo(429);
        logIn("203.0.113.10", person.email(), person.password()).expect(200);
    }

    @Test
    void lockedAccountShouldBeUnlockedByItsOwnersMail() {
        Person person = Person.fresh();
        Mailbox mailbox = Mailbox.of(person);

        later().until(() -> {
            logIn("203.0.113.11", person.email(), "a wrong one");
            return mailbox.mails().stream().anyMatch(mail -> mail.subject().contains("is locked"));
        });
        Answer locked = logIn("203.0.113.11", person.email(), person.password());
        assertThat(locked.problem(429, "too-many-tries").getInt("retryAfter")).isGreaterThan(600);
        assertThat(locked.header("retry-after")).isPresent();
        Api.anonymous()
                .post("auth/unlock", object("token", mailbox.awaitToken("is locked")))
                .expect(204);

        logIn("203.0.113.11", person.email(), person.password()).expect(200);
    }

    private static List<Integer> guesses(String address, String email, int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> logIn(address, email, "a wrong one").status())
                .toList();
    }

    private static Answer logIn(String address, String email, String password) {
        return Web.post(
                second.baseUri().resolve("/api/v1/auth/login"),
                object("email", email, "password", password).toString().getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json",
                "X-Forwarded-For",
                address);
    }
}
