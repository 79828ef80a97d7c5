package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.SecondNode;
import io.workstream.system.harness.Socket;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers on one database and one Redis: a client notices nothing of which one it talks to. */
@Tag("slow")
class NodesIT {

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

    private static String topic(Bridge bridge, Customer customer) {
        return "ws:" + bridge.workspace() + "/conversation:" + customer.conversation();
    }

    private static List<String> texts(Socket socket) {
        return socket.events("message.posted").stream()
                .map(event -> event.getJsonObject("data").getString("text"))
                .toList();
    }

    @Test
    void eventsShouldReachTheSecondServerWhenTheFirstCommitsThem() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        ivan.message("hello", "delivered");

        try (Socket here = Socket.of(bridge.owner());
                Socket there = Socket.of(bridge.owner(), second.baseUri())) {
            here.subscribe("s1", topic(bridge, ivan));
            there.subscribe("s1", topic(bridge, ivan));
            ivan.says("one");
            ivan.operatorSays("two");

            soon().until(() -> texts(here).size() == 2 && texts(there).size() == 2);
            assertThat(there.events("message.posted")).isEqualTo(here.events("message.posted"));
            // Without a number: nothing but Redis can have brought these.
            soon().until(() -> there.events("delivery.updated").stream()
                    .anyMatch(event ->
                            event.getJsonObject("data").getString("status").equals("read")));
        }
    }

    @Test
    void eventsShouldReachTheFirstServerWhenTheSecondCommitsThem() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        byte[] reply = object("text", "from the second").toString().getBytes(StandardCharsets.UTF_8);

        try (Socket here = Socket.of(bridge.owner())) {
            here.subscribe("s1", topic(bridge, ivan));
            Web.post(
                            second.baseUri().resolve("/api/v1/" + ivan.messagesPath()),
                            reply,
                            "Authorization",
                            "Bearer " + bridge.owner().accessToken())
                    .expect(201);

            soon().until(() -> texts(here).contains("from the second"));
        }
        // The second runs no jobs; the first finds this one and sends it.
        soon().until(() -> ivan.got().contains("from the second"));
    }

    @Test
    void roleShouldBeGoneOnTheSecondServerWithinASecondOfItsLossOnTheFirst() {
        Bridge bridge = Bridge.open();
        Person agent = Colleague.of(bridge, "agent");
        URI routes = second.baseUri().resolve("/api/v1/" + bridge.path("routes"));
        String bearer = "Bearer " + agent.accessToken();
        try (Socket there = Socket.of(agent, second.baseUri())) {
            there.subscribe("s1", "ws:" + bridge.workspace() + "/connectors");
            Web.get(routes, "Authorization", bearer).expect(200);

            bridge.api()
                    .patch(bridge.path("members/" + agent.id()), object("roles", array("viewer")))
                    .expect(200);

            Web.get(routes, "Authorization", bearer).problem(403, "scope-missing");
            soon().atMost(Duration.ofSeconds(1)).until(() -> there.frames().stream()
                    .anyMatch(frame -> frame.getString("op").equals("unsubscribed")));
        }
    }

    @Test
    void missedEventsShouldComeFirstWhenAClientMovesToTheOtherServer() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        JsonObject before;
        try (Socket here = Socket.of(bridge.owner())) {
            before = here.subscribe("s1", topic(bridge, ivan));
        }
        ivan.starts("missed");

        try (Socket there = Socket.of(bridge.owner(), second.baseUri())) {
            there.send(object(
                    "op",
                    "subscribe",
                    "id",
                    "s2",
                    "topic",
                    topic(bridge, ivan),
                    "after",
                    object("epoch", before.getString("epoch"), "seq", before.getInt("seq"))));

            assertThat(there.answerTo("s2").getBoolean("recovered")).isTrue();
            soon().until(() -> texts(there).equals(List.of("missed")));
        }
    }

    @Test
    void pageShouldBeKnownToTheSecondServerWhenItSignedInAtTheFirst() {
        Person person = Person.fresh();
        PageSession page = PageSession.of(person);

        try (Socket there =
                Socket.connectTo(second.baseUri(), "Origin", second.baseUri().toString(), "Cookie", page.cookie())) {
            there.send(object("op", "hello"));

            JsonObject ready = there.await(frame -> frame.getString("op").equals("ready"));
            assertThat(ready.getString("userId")).isEqualTo(person.id());
        }
    }

    @Test
    void logoutShouldCountOnTheSecondServerWithinASecond() {
        Person person = Person.fresh();
        assertThat(meOnSecond(person)).isEqualTo(200);

        Api.anonymous()
                .post("auth/logout", object("refreshToken", person.refreshToken()))
                .expect(204);

        soon().atMost(Duration.ofSeconds(1)).until(() -> meOnSecond(person) == 401);
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

    private static int meOnSecond(Person person) {
        return Web.get(second.baseUri().resolve("/api/v1/me"), "Authorization", "Bearer " + person.accessToken())
                .status();
    }
}
