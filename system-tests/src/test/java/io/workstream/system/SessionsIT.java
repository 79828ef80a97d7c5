package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.RefreshTokenRows;
import io.workstream.system.harness.Socket;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Logins: seen by their owners, ended by them, and over at once when they are. */
class SessionsIT {

    private final Api nobody = Api.anonymous();

    @Test
    void ownerShouldSeeAndEndTheirSessions() {
        Person person = Person.fresh();
        Person stranger = Person.fresh();
        PageSession page = PageSession.of(person);

        List<JsonObject> sessions = person.api().get("me/sessions").items();

        assertThat(sessions).extracting(session -> session.getString("kind")).containsExactly("browser", "api");
        assertThat(sessions)
                .extracting(session -> session.getBoolean("current"))
                .containsExactly(false, true);
        assertThat(sessions.get(1).getString("address")).isEqualTo("127.0.0.1");
        String browser = sessions.get(0).getString("id");
        stranger.api().delete("me/sessions/" + browser).problem(404, "not-found");
        person.api().delete("me/sessions/" + browser).expect(204);
        assertThat(Web.get(Web.at("/profile"), "Cookie", page.cookie()).status())
                .isEqualTo(302);
        person.api().delete("me/sessions/" + browser).problem(404, "not-found");
        assertThat(person.api().get("me/sessions").items()).hasSize(1);
    }

    @Test
    void accessTokenShouldBeRefusedAtOnceWhenItsLoginWasEnded() {
        Person person = Person.fresh();
        Answer other = login(person);
        String own = person.api().get("me/sessions").items().stream()
                .filter(session -> session.getBoolean("current"))
                .findFirst()
                .orElseThrow()
                .getString("id");

        Api.with(other.text("accessToken")).delete("me/sessions/" + own).expect(204);

        person.api().get("me").problem(401, "unauthenticated");
        nobody.post("auth/refresh", object("refreshToken", person.refreshToken()))
                .problem(401, "refresh-token-invalid");
        Api.with(other.text("accessToken")).get("me").expect(200);
    }

    @Test
    void accessTokenShouldBeRefusedAtOnceAfterLogoutAndAfterAnotherPassword() {
        Person leaving = Person.fresh();
        leaving.api().get("me").expect(200);
        Person changing = Person.fresh();
        changing.api().get("me").expect(200);

        nobody.post("auth/logout", object("refreshToken", leaving.refreshToken()))
                .expect(204);
        changing.api()
                .post("me/password", object("current", changing.password(), "password", "another good one"))
                .expect(204);

        leaving.api().get("me").problem(401, "unauthenticated");
        changing.api().get("me").problem(401, "unauthenticated");
    }

    @Test
    void accessTokenShouldBeRefusedAtOnceWhileRedisIsAway() {
        Person person = Person.fresh();
        person.api().get("me").expect(200);

        Stack.get().killRedis();
        nobody.post("auth/logout", object("refreshToken", person.refreshToken()))
                .expect(204);

        person.api().get("me").problem(401, "unauthenticated");
    }

    @Test
    void socketShouldCloseWhenItsLoginWasEnded() {
        Person person = Person.fresh();
        try (Socket socket = Socket.of(person)) {
            nobody.post("auth/logout", object("refreshToken", person.refreshToken()))
                    .expect(204);

            assertThat(socket.closed()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(4401);
        }
    }

    @Test
    void socketOfAPageShouldCloseAtOnceWhenItsSessionWasEnded() {
        Person person = Person.fresh();
        PageSession page = PageSession.of(person);
        try (Socket socket = Socket.connect("Origin", Stack.get().baseUri().toString(), "Cookie", page.cookie())) {
            socket.send(object("op", "hello"));
            socket.await(frame -> frame.getString("op").equals("ready"));
            String browser = person.api().get("me/sessions").items().get(0).getString("id");

            person.api().delete("me/sessions/" + browser).expect(204);

            assertThat(socket.closed()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(4401);
        }
    }

    @Test
    void reuseShouldBeWrittenDownAndTold() {
        Person person = Person.fresh();
        String newest = refresh(person.refreshToken()).expect(200).text("refreshToken");
        RefreshTokenRows.spentEarlier(person, Duration.ofSeconds(10));

        refresh(person.refreshToken()).problem(401, "refresh-token-invalid");

        refresh(newest).problem(401, "refresh-token-invalid");
        person.api().get("me").problem(401, "unauthenticated");
        assertThat(Mailbox.of(person).awaitMail("A sign-in of yours was ended").text())
                .contains("127.0.0.1");
        soon().untilAsserted(() -> assertThat(Database.number(
                        "select count(*) from audit_entries where action = 'refresh-token.reused' and actor_id = ?",
                        UUID.fromString(person.id())))
                .isEqualTo(1));
    }

    @Test
    void oneOfFiftyShouldWinWhenOneTokenIsSpentFiftyTimesAtOnce() throws Exception {
        Person person = Person.fresh();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            Callable<Integer> spend = () -> refresh(person.refreshToken()).status();

            List<Future<Integer>> answers =
                    threads.invokeAll(Stream.generate(() -> spend).limit(50).toList());

            assertThat(answers.stream().collect(Collectors.groupingBy(SessionsIT::status, Collectors.counting())))
                    .containsOnly(Map.entry(200, 1L), Map.entry(409, 49L));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyLoginShouldSucceedWhenOnePersonSignsInFromManyDevicesAtOnce() throws Exception {
        Person person = Person.fresh();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            Callable<Integer> login =
                    () -> nobody.post("auth/login", object("email", person.email(), "password", person.password()))
                            .status();

            List<Future<Integer>> answers =
                    threads.invokeAll(Stream.generate(() -> login).limit(12).toList());

            assertThat(answers).extracting(SessionsIT::status).containsOnly(200);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Answer login(Person person) {
        return nobody.post("auth/login", object("email", person.email(), "password", person.password()))
                .expect(200);
    }

    private Answer refresh(String token) {
        return nobody.post("auth/refresh", object("refreshToken", token));
    }
}
