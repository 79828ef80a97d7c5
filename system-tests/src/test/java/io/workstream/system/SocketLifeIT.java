package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.MetaBody;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.SlowReader;
import io.workstream.system.harness.Socket;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Tokens;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How sockets begin with a page's cookie, and how they end: with their token, or because nobody reads. */
class SocketLifeIT {

    private static final int CALLS = 10;
    private static final int TEXTS_PER_CALL = 40;
    private static final String LONG_TEXT = "ж".repeat(32_000);
    private static final long BYTES_OF_ALL_TEXTS = 2L * LONG_TEXT.length() * CALLS * TEXTS_PER_CALL;

    private static void say(Bridge bridge, Customer customer, int texts) {
        MetaBody body = bridge.meta();
        for (int i = 0; i < texts; i++) {
            body.text(Unique.wamid(), customer.number(), LONG_TEXT);
        }
        bridge.fromMeta(body.build()).expect(200);
    }

    private static String ownOrigin() {
        return Stack.get().baseUri().toString();
    }

    private static boolean isEvent(JsonObject frame) {
        return frame.getString("op").equals("event");
    }

    @Test
    void pageShouldBeKnownWithoutATokenWhenItsCookieComesFromOurOrigin() {
        Person person = Person.fresh();
        PageSession page = PageSession.of(person);

        try (Socket socket = Socket.connect("Origin", ownOrigin(), "Cookie", page.cookie())) {
            socket.send(object("op", "hello"));

            JsonObject ready = socket.await(frame -> frame.getString("op").equals("ready"));
            assertThat(ready.getString("userId")).isEqualTo(person.id());
        }
    }

    @Test
    void handshakeShouldBeRefusedWhenAForeignPageBringsTheCookie() {
        PageSession page = PageSession.of(Person.fresh());

        assertThatThrownBy(() -> Socket.connect("Origin", "https://evil.example", "Cookie", page.cookie()))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(failure -> assertThat(((WebSocketHandshakeException) failure.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(403));
    }

    @Test
    void helloShouldBeRefusedWhenItBringsNeitherTokenNorCookie() throws Exception {
        try (Socket socket = Socket.connect("Origin", ownOrigin())) {
            socket.send(object("op", "hello"));

            assertThat(socket.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    @Test
    void cookieShouldNotCountWhenTheHandshakeNamesNoOrigin() throws Exception {
        PageSession page = PageSession.of(Person.fresh());

        try (Socket socket = Socket.connect("Cookie", page.cookie())) {
            socket.send(object("op", "hello"));

            assertThat(socket.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    @Test
    @Tag("slow")
    void socketShouldCloseAfterAWarningWhenItsTokenEnds() throws Exception {
        Person person = Person.fresh();

        try (Socket socket = Socket.connect()) {
            socket.send(object("op", "hello", "token", Tokens.endingIn(Duration.ofSeconds(20), person)));

            socket.await(frame -> frame.getString("op").equals("expiring"));
            assertThat(socket.closed()).isNotDone();
            assertThat(socket.closed().get(30, TimeUnit.SECONDS)).isEqualTo(4401);
            assertThat(socket.frames())
                    .extracting(frame -> frame.getString("op"))
                    .containsExactly("ready", "expiring");
        }
    }

    @Test
    @Tag("slow")
    void socketShouldStayOpenWhenANewTokenAnswersTheWarning() {
        Person person = Person.fresh();

        try (Socket socket = Socket.connect()) {
            Duration life = Duration.ofSeconds(5);
            socket.send(object("op", "hello", "token", Tokens.endingIn(life, person)));
            socket.await(frame -> frame.getString("op").equals("expiring"));
            socket.send(object("op", "hello", "token", person.accessToken()));

            later().during(life.plusSeconds(3)).until(() -> !socket.closed().isDone());
            socket.send(object("op", "ping"));
            socket.await(frame -> frame.getString("op").equals("pong"));
        }
    }

    @Test
    void readerShouldBeLetGoWithoutHarmToOthersWhenItDoesNotRead() {
        Bridge bridge = Bridge.openWithoutRoute(Unique.phoneNumberId());
        Customer ivan = bridge.customer("Ivan");
        ivan.says("hello");
        String topic = "ws:" + bridge.workspace() + "/conversation:" + ivan.conversation();

        try (SlowReader slow = SlowReader.of(bridge.owner(), topic);
                Socket other = Socket.of(bridge.owner())) {
            long start = other.subscribe("s1", topic).getJsonNumber("seq").longValue();
            for (int call = 0; call < CALLS; call++) {
                say(bridge, ivan, TEXTS_PER_CALL);
            }

            int all = CALLS * TEXTS_PER_CALL;
            later().until(() ->
                    other.frames().stream().filter(SocketLifeIT::isEvent).count() >= all);
            List<JsonObject> events = other.events("message.posted");
            assertThat(events)
                    .extracting(event -> event.getJsonNumber("seq").longValue())
                    .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + all)
                            .boxed()
                            .toList());
            SlowReader.Found found = slow.readToTheEnd();
            assertThat(found.closeCode()).isEqualTo(4408);
            // What the server and the network's own buffers held for it is far less than what was said meanwhile.
            assertThat(found.bytes()).isLessThan(BYTES_OF_ALL_TEXTS * 2 / 3);
        }
    }
}
