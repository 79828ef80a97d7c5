package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Socket;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The socket behind {@code /realtime}. */
class RealtimeIT {

    private static String topic(Bridge bridge, Customer customer) {
        return "ws:" + bridge.workspace() + "/conversation:" + customer.conversation();
    }

    private static String code(JsonObject error) {
        assertThat(error.getString("op")).isEqualTo("error");
        return error.getJsonObject("problem").getString("code");
    }

    private static List<Long> seqs(List<JsonObject> events) {
        return events.stream()
                .map(event -> event.getJsonNumber("seq").longValue())
                .toList();
    }

    @Test
    void serverShouldBeReadyWhenHelloCarriesAToken() {
        Person person = Person.fresh();

        try (Socket socket = Socket.connect()) {
            socket.send(object("op", "hello", "token", person.accessToken()));

            JsonObject ready = socket.await(frame -> frame.getString("op").equals("ready"));

            assertThat(ready).isEqualTo(object("op", "ready", "userId", person.id(), "heartbeatSeconds", 30));
            assertThat(socket.subprotocol()).isEqualTo("workstream.v1");
        }
    }

    @Test
    void messagesShouldComeLiveAndNumberedWithoutGapsWhenSubscribed() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        ivan.message("hello", "delivered");

        try (Socket socket = Socket.of(bridge.owner())) {
            JsonObject subscribed = socket.subscribe("s1", topic(bridge, ivan));
            ivan.says("one");
            ivan.operatorSays("two");
            ivan.agentSays("three").expect(201);

            soon().until(() -> socket.events("message.posted").size() == 3);
            assertThat(subscribed.getString("op")).isEqualTo("subscribed");
            long start = subscribed.getJsonNumber("seq").longValue();
            assertThat(seqs(socket.events("message.posted")))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(start + 1, start + 3).boxed().toList());
            assertThat(socket.events("message.posted"))
                    .extracting(event -> event.getJsonObject("data").getString("text"))
                    .containsExactly("one", "two", "three");
        }
    }

    @Test
    void eventShouldCarryWhatRestAnswersWhenMessageIsPosted() {
        Bridge bridge = Bridge.openWithoutRoute(Unique.phoneNumberId());
        Customer ivan = bridge.customer("Ivan");
        ivan.says("hello");

        try (Socket socket = Socket.of(bridge.owner())) {
            socket.subscribe("s1", topic(bridge, ivan));
            ivan.says("goes nowhere, so it does not change");

            soon().until(() -> socket.events("message.posted").size() == 1);
            assertThat(socket.events("message.posted").get(0).getJsonObject("data"))
                    .isEqualTo(ivan.message("goes nowhere, so it does not change"));
        }
    }

    @Test
    void ticksShouldComeWithoutNumbersWhenDeliveryMovesOn() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");

        try (Socket socket = Socket.of(bridge.owner())) {
            socket.subscribe("s1", topic(bridge, ivan));
            ivan.operatorSays("good day");

            soon().until(() -> socket.events("delivery.updated").stream()
                    .anyMatch(event ->
                            event.getJsonObject("data").getString("status").equals("read")));
            assertThat(socket.events("delivery.updated")).noneMatch(event -> event.containsKey("seq"));
        }
    }

    @Test
    void missedEventsShouldComeFirstWhenSubscribingAfterAPosition() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        JsonObject before;
        try (Socket socket = Socket.of(bridge.owner())) {
            before = socket.subscribe("s1", topic(bridge, ivan));
        }
        ivan.starts("missed one");
        ivan.starts("missed two");

        try (Socket socket = Socket.of(bridge.owner())) {
            socket.send(object(
                    "op",
                    "subscribe",
                    "id",
                    "s2",
                    "topic",
                    topic(bridge, ivan),
                    "after",
                    object("epoch", before.getString("epoch"), "seq", before.getInt("seq"))));
            JsonObject subscribed = socket.answerTo("s2");
            ivan.says("live");

            soon().until(() -> socket.events("message.posted").size() == 3);
            assertThat(subscribed.getBoolean("recovered")).isTrue();
            assertThat(seqs(socket.events("message.posted")))
                    .containsExactly(before.getInt("seq") + 1L, before.getInt("seq") + 2L, before.getInt("seq") + 3L);
            assertThat(subscribed.getInt("seq")).isEqualTo(before.getInt("seq") + 2);
        }
    }

    @Test
    void recoveryShouldBeDeniedWhenPositionIsOfAnotherEpoch() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");

        try (Socket socket = Socket.of(bridge.owner())) {
            socket.send(object(
                    "op",
                    "subscribe",
                    "id",
                    "s1",
                    "topic",
                    topic(bridge, ivan),
                    "after",
                    object("epoch", UUID.randomUUID(), "seq", 0)));

            assertThat(socket.answerTo("s1").getBoolean("recovered")).isFalse();
        }
    }

    @Test
    void eventsShouldStopWhenSubscriptionEnds() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");

        try (Socket socket = Socket.of(bridge.owner())) {
            socket.subscribe("s1", topic(bridge, ivan));
            socket.send(object("op", "unsubscribe", "id", "s2", "topic", topic(bridge, ivan)));

            assertThat(socket.answerTo("s2")).isEqualTo(object("op", "ok", "id", "s2"));
            ivan.starts("unheard");
            meanwhile().untilAsserted(() -> assertThat(socket.events("message.posted"))
                    .isEmpty());
        }
    }

    @Test
    void socketShouldCloseWhenTokenIsWrong() throws Exception {
        try (Socket socket = Socket.connect()) {
            socket.send(object("op", "hello", "token", "nonsense"));

            assertThat(socket.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    @Test
    void socketShouldCloseWhenAnotherFrameComesBeforeHello() throws Exception {
        try (Socket socket = Socket.connect()) {
            socket.send(object("op", "ping"));

            assertThat(socket.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    @Test
    @Tag("slow")
    void socketShouldCloseWhenNobodySaysHello() throws Exception {
        try (Socket socket = Socket.connect()) {
            assertThat(socket.closed().get(15, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    @Test
    void handshakeShouldBeRefusedWhenOriginIsForeign() {
        assertThatThrownBy(() -> Socket.connect("Origin", "https://evil.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(failure -> assertThat(((WebSocketHandshakeException) failure.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(403));
        Socket.connect("Origin", Stack.get().baseUri().toString()).close();
    }

    @Test
    void errorShouldNameTheFrameWhenItMakesNoSense() {
        try (Socket socket = Socket.of(Person.fresh())) {
            socket.send(object("op", "invent", "id", "a"));
            socket.send(object("op", "subscribe", "id", "b"));
            socket.send("{\"op\":\"subscribe\",\"id\":\"c\",\"topic\":7}");
            socket.send("no json");
            socket.send(object("op", "ping"));

            assertThat(code(socket.answerTo("a"))).isEqualTo("op-unknown");
            assertThat(code(socket.answerTo("b"))).isEqualTo("frame-malformed");
            assertThat(code(socket.answerTo("c"))).isEqualTo("frame-malformed");
            socket.await(frame -> frame.getString("op").equals("pong"));
            assertThat(socket.frames())
                    .extracting(frame -> frame.getString("op"))
                    .containsExactly("ready", "error", "error", "error", "error", "pong");
        }
    }

    @Test
    void socketShouldCloseWhenNonsenseDoesNotEnd() throws Exception {
        try (Socket socket = Socket.of(Person.fresh())) {
            for (int i = 0; i < 11; i++) {
                socket.send("no json");
            }

            assertThat(socket.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4400);
        }
    }

    @Test
    void topicShouldNotBeFoundWhenItIsForeignOrUnknown() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");

        try (Socket socket = Socket.of(Person.fresh())) {
            for (String topic : List.of(
                    topic(bridge, ivan),
                    "ws:" + bridge.workspace() + "/conversations",
                    "ws:" + UUID.randomUUID() + "/conversations",
                    "nonsense")) {
                assertThat(code(socket.subscribe(topic.substring(topic.length() - 8) + topic.length(), topic)))
                        .as(topic)
                        .endsWith("-not-found");
            }
            assertThat(code(socket.subscribe("exact", topic(bridge, ivan)))).isEqualTo("topic-not-found");
            assertThat(code(socket.subscribe("odd", "nonsense"))).isEqualTo("topic-not-found");
        }
    }
}
