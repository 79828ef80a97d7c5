package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.RawCall;
import io.workstream.system.harness.Signature;
import io.workstream.system.harness.Web;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doors say to those who rattle at them. */
class DoorsIT {

    private static final Person PERSON = Person.fresh();
    private static final String DEEP = "[".repeat(2000) + "]".repeat(2000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/x%2f..%2f..%2fw/",
                "//evil.example/",
                "//w/",
                "/w/..%2f..%2fevil.example/",
                "/login?return=%2Fw%2F..%2F%2Fevil.example%2Fx%252f..%252fw%2F"
            })
    void visitorShouldNeverBeSentToAnotherSite(String path) {
        String cookie = PageSession.of(PERSON).cookie();

        Stream.of(RawCall.get(path), RawCall.get(path, "Cookie: " + cookie))
                .flatMap(answer -> answer.header("location").stream())
                .forEach(location -> assertThat(location)
                        .matches("/|/login(\\?.*)?|/[a-z].*")
                        .doesNotContain("//"));
    }

    @Test
    void redirectShouldBeAPathWhateverTheHostHeaderSays() {
        Answer answer = RawCall.get("/", "Host: evil.example");

        assertThat(answer.expect(302).header("location")).contains("/login");
    }

    @Test
    void pageShouldBeFoundWhenASlashFollowsIt() {
        assertThat(RawCall.get("/login/").expect(302).header("location")).contains("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/nothing/at/all", "/refused"})
    void strangeAddressShouldShowOurOwnPage(String path) {
        Answer answer = RawCall.get(path);

        assertThat(answer.expect(404).body()).contains("WorkStream").doesNotContain("Payara");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/", "/webhooks/waha/x", "/webhooks", "/realtime"})
    void programShouldBeToldInPlainTextWhenNothingIsThere(String path) {
        Answer answer = RawCall.get(path);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("content-type")).get().asString().startsWith("text/plain");
        assertThat(answer.body()).isNotBlank().doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/workspaces/{x}"})
    void apiShouldAnswerInJsonWhenTheServerRefuses(String path) {
        Answer answer = RawCall.get(path);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("content-type")).get().asString().startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "", "a/b/c", "/"})
    void apiShouldAnswerInJsonWhenTheMediaTypeIsGarbage(String type) {
        Answer answer = RawCall.send(
                "POST",
                "/api/v1/workspaces",
                "Content-Type: " + type,
                "Content-Length: 0",
                "Authorization: Bearer " + PERSON.accessToken());

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("content-type")).get().asString().startsWith("application/problem+json");
    }

    @Test
    void optionsShouldNameTheMethodsOnly() {
        Answer answer = RawCall.send("OPTIONS", "/api/v1/workspaces", "Authorization: Bearer " + PERSON.accessToken());

        assertThat(answer.status()).isBetween(200, 299);
        assertThat(answer.header("allow")).get().asString().contains("GET", "POST");
        assertThat(answer.body()).doesNotContain("wadl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"refreshToken\":1e99999999999}", "{\"refreshToken\":5}", "{\"refreshToken\":\"\\ud800\"}"})
    void apiShouldRefuseWhenJsonIsMadeToHurt(String body) {
        PERSON.api().postText("auth/refresh", body).problem(400, "malformed-request");
    }

    @Test
    void apiShouldRefuseWhenJsonHasNoBottom() {
        PERSON.api().postText("auth/login", "{\"email\":" + DEEP + "}").problem(400, "malformed-request");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "{\"message\":{\"id\":" + "7".repeat(2000) + "}}",
                "{\"message\":" + DEEP + "}",
                "{\"entry\":1e99999999999}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void webhookShouldKeepWhatItCannotReadWhenJsonIsMadeToHurt(String body) {
        Bridge bridge = Bridge.open();

        assertThat(toWebhooks(bridge, body)).allSatisfy(answer -> answer.expect(200));

        assertThat(Database.keptEvents(bridge.channelId(), "ignored")).isEqualTo(1);
        assertThat(Database.keptEvents(bridge.accountId(), "ignored")).isEqualTo(1);
        assertThat(bridge.api().get(bridge.path("deliveries/events")).items())
                .hasSize(2)
                .allMatch(event -> event.getString("error").contains("beyond reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} x", "{}{}"})
    void webhookShouldRefuseWhenMoreFollowsTheJson(String body) {
        Bridge bridge = Bridge.open();

        assertThat(toWebhooks(bridge, body)).allSatisfy(answer -> {
            answer.expect(400);
            assertThat(answer.header("content-type")).contains("text/plain;charset=UTF-8");
        });
    }

    private static List<Answer> toWebhooks(Bridge bridge, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return List.of(
                Web.post(bridge.inbound(), bytes),
                Web.post(
                        bridge.webhook(),
                        bytes,
                        Signature.HEADER,
                        Signature.of(bytes, bridge.secrets().appSecret())));
    }

    @Test
    void webhookShouldAnswerStrangersWithoutWaitingForTheirBody() {
        try (RawCall call = slow("/webhooks/jivo/nobody-has-this", "Connection: close")) {
            Answer answer = call.answer();

            assertThat(answer.expect(404).header("content-type")).contains("text/plain;charset=UTF-8");
        }
    }

    @Test
    void productShouldKeepAnsweringWhenManyBodiesDoNotCome() {
        List<RawCall> slow = IntStream.range(0, 80)
                .mapToObj(number -> slow("/webhooks/jivo/nobody-has-this"))
                .toList();

        try {
            Web.get(Web.at("/login")).expect(200);
        } finally {
            slow.forEach(RawCall::close);
        }
    }

    @Test
    void slowBodyShouldBeRefusedInPlainTextWhenTheTokenIsKnown() {
        URI address = Bridge.open().inbound();

        try (RawCall call = slow(address.getPath(), "Connection: close")) {
            Answer answer = call.answer();

            assertThat(answer.expect(408).header("content-type")).contains("text/plain;charset=UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/webhooks/jivo/nobody-has-this", "/media/x", "/api/v1/workspaces", "/nothing"})
    void hugeBodyShouldBeAnsweredInOurOwnWords(String path) {
        String[] lines = {
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            "Content-Length: 300000000000",
            "Authorization: Bearer " + PERSON.accessToken(),
            "Connection: close"
        };

        try (RawCall call = RawCall.begin("", lines)) {
            assertThat(call.answer().body()).doesNotContain("Payara");
        }
    }

    @Test
    void keyShouldBelongToThePathHoweverItIsSpelt() {
        String key = UUID.randomUUID().toString();
        var body = object("name", "Once");
        Answer first = PERSON.api().postOnce("workspaces", key, body).expect(201);

        assertThat(PERSON.api().postOnce("workspaces/", key, body).body()).isEqualTo(first.body());
        assertThat(PERSON.api().postOnce("workspaces;x=1", key, body).body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "abc"})
    void listShouldRefuseWhenTheCursorIsMangled(String cursor) {
        PERSON.api().get("workspaces?cursor=" + cursor).problem(400, "validation-failed");
    }

    private static RawCall slow(String path, String... headers) {
        List<String> lines = Stream.concat(
                        Stream.of(
                                "POST " + path + " HTTP/1.1",
                                "Host: localhost",
                                "Content-Type: application/json",
                                "Content-Length: 100"),
                        Stream.of(headers))
                .toList();
        return RawCall.begin("{", lines.toArray(String[]::new));
    }
}
