package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Customer;
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
    void everyChangeOfRightsShouldCountOnTheSecondServerAtOnce() {
        Bridge bridge = Bridge.open();
        Api platform = Person.administrator();
        Person person = Colleague.of(bridge, "viewer");
        String member = bridge.path("members/" + person.id());
        String night = bridge.api()
                .post(bridge.path("roles"), object("code", "night", "name", "N", "scopes", array("connectors.read")))
                .expect(201)
                .text("id");
        onSecond(bridge, person, "routes").problem(403, "scope-missing");

        bridge.api().patch(member, object("roles", array("night"))).expect(200);
        onSecond(bridge, person, "routes").expect(200);
        bridge.api()
                .patch(bridge.path("roles/" + night), object("scopes", array("audit.read")))
                .expect(200);
        onSecond(bridge, person, "routes").problem(403, "scope-missing");
        onSecond(bridge, person, "audit").expect(200);
        platform.patch("platform/tenants/" + bridge.workspace(), object("status", "suspended"))
                .expect(200);
        onSecond(bridge, person, "audit").problem(403, "workspace-suspended");
        platform.patch("platform/tenants/" + bridge.workspace(), object("status", "active"))
                .expect(200);
        onSecond(bridge, person, "audit").expect(200);
        bridge.api().delete(member).expect(204);
        onSecond(bridge, person, "audit").problem(404, "workspace-not-found");
        Colleague.join(bridge, "agent", person);
        onSecond(bridge, person, "routes").expect(200);
    }

    private static Answer onSecond(Bridge bridge, Person person, String below) {
        return Web.get(
                second.baseUri().resolve("/api/v1/" + bridge.path(below)),
                "Authorization",
                "Bearer " + person.accessToken());
    }

    private static int meOnSecond(Person person) {
        return Web.get(second.baseUri().resolve("/api/v1/me"), "Authorization", "Bearer " + person.accessToken())
                .status();
    }
}
