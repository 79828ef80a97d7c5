package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.whatsapp.Switches;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.MetaBody;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deliveries of a whole workspace: found, explained, counted, sent again. */
class DeliveryAuditIT {

    private static final Switches BLOCKING = new Switches(true, true, false);

    private final Bridge bridge = Bridge.open();
    private final Api api = bridge.api();
    private final Customer ivan = bridge.customer("Ivan");
    private final String list = bridge.path("deliveries");

    @BeforeEach
    void talk() {
        ivan.starts("where is my order?");
    }

    private List<JsonObject> found(String query) {
        return api.get(list + "?" + query).items();
    }

    private JsonObject one(String text) {
        return soon().until(() -> found("text=" + encoded(text)), rows -> rows.size() == 1)
                .get(0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> texts(List<JsonObject> rows) {
        return rows.stream().map(row -> row.getString("text")).toList();
    }

    /** Two answers that the customer's phone refuses. */
    private void fail(String... texts) {
        ivan.becomes(BLOCKING);
        for (String text : texts) {
            ivan.operatorSays(text);
            ivan.message(text, "failed");
        }
    }

    @Test
    void deliveryShouldBeFoundByEveryIdThatAnybodyKnowsItBy() {
        String consoles = ivan.operatorSays("on its way").messageId();
        ivan.message("on its way", "read");
        JsonObject delivery = one("on its way");
        String customers = one("where is my").getString("messageId");

        for (String id : List.of(
                delivery.getString("id"),
                delivery.getString("messageId"),
                delivery.getString("externalId"),
                consoles)) {
            assertThat(texts(found("id=" + encoded(id)))).as(id).containsExactly("on its way");
        }
        assertThat(texts(found("id=" + customers))).containsExactly("where is my order?");
        String theirs = ivan.phone().get(0).wamid();
        assertThat(texts(found("id=" + encoded(theirs)))).containsExactly("where is my order?");
        assertThat(found("id=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void deliveryShouldBeFoundByItsCustomersNumberAndWords() {
        bridge.customer("Olga").starts("100% of_it\\");

        assertThat(texts(found("phone=" + encoded("+" + ivan.number())))).containsExactly("where is my order?");
        assertThat(found("phone=" + ivan.number().substring(0, ivan.number().length() - 1)))
                .isNotEmpty();
        assertThat(texts(found("text=" + encoded("WHERE is")))).containsExactly("where is my order?");
        assertThat(texts(found("text=" + encoded("100% of_it\\")))).containsExactly("100% of_it\\");
        assertThat(found("text=" + encoded("w%e"))).isEmpty();
    }

    @Test
    void searchShouldAskForMoreDigitsWhenANumberFitsVeryManyPeople() {
        MetaBody crowd = bridge.meta();
        IntStream.range(0, 201).forEach(i -> crowd.text(Unique.wamid(), "1796%07d".formatted(i), "hello " + i));
        bridge.fromMeta(crowd.build()).expect(200);

        later().untilAsserted(() -> assertThat(found("phone=17960000123")).hasSize(1));

        bridge.api().get(bridge.path("deliveries?phone=1796000")).problem(400, "validation-failed");
    }

    @Test
    void searchShouldBeRefusedWhenItContainsNul() {
        bridge.api().get(bridge.path("deliveries?text=a%00b")).problem(400, "validation-failed");
        bridge.api().get(bridge.path("deliveries?reason=a%00b")).problem(400, "validation-failed");
    }

    @Test
    void listShouldKeepToStateSideAccountAndTime() {
        ivan.operatorSays("on its way");
        ivan.message("on its way", "read");
        Instant now = Clock.systemUTC().instant();

        assertThat(texts(found("status=read"))).containsExactly("on its way");
        assertThat(texts(found("status=delivered"))).containsExactly("where is my order?");
        assertThat(found("status=pending")).isEmpty();
        assertThat(texts(found("channel=jivo_outbound"))).containsExactly("where is my order?");
        assertThat(found("account=" + bridge.accountId())).hasSize(2);
        assertThat(found("account=" + bridge.channelId())).isEmpty();
        assertThat(found("from=" + now.minus(Duration.ofHours(1)) + "&to=" + now.plus(Duration.ofHours(1))))
                .hasSize(2);
        assertThat(found("to=" + now.minus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void everyDeliveryShouldBeListedOnceNewestFirstWhenTheListIsWalked() {
        for (String text : List.of("two", "three", "four", "five")) {
            ivan.starts(text);
        }

        List<JsonObject> all = api.all(list, 2);

        assertThat(texts(all)).containsExactly("five", "four", "three", "two", "where is my order?");
        assertThat(texts(api.all(list + "?channel=jivo_outbound", 2))).isEqualTo(texts(all));
    }

    @ParameterizedTest
    @CsvSource({
        "status=lost, status",
        "channel=pigeon, channel",
        "account=1, account",
        "from=yesterday, from",
        "to=2026-01-01, to",
        "from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z, to",
        "phone=1234, phone",
        "text=a, text",
        "id=1&text=ab, id",
        "cursor=bm9wZQ, cursor",
        "limit=0, limit"
    })
    void questionShouldBeRefusedWhenItMakesNoSense(String query, String field) {
        assertThat(api.get(list + "?" + query).violations()).containsExactly(field);
    }

    @Test
    void wayShouldNameEveryStationWithItsTimeAndEveryCall() {
        ivan.operatorSays("on its way");
        ivan.message("on its way", "read");

        JsonObject story =
                api.get(list + "/" + one("on its way").getString("id")).json();

        List<JsonObject> steps = story.getJsonArray("steps").getValuesAs(JsonObject.class);
        assertThat(steps)
                .extracting(step -> step.getString("station"))
                .startsWith("received", "enqueued", "dequeued", "sent")
                .contains("accepted", "delivered", "read");
        assertThat(steps).extracting(step -> step.getInt("sinceStartMs")).isSorted();
        JsonObject call = story.getJsonArray("attempts").getJsonObject(0);
        assertThat(call.getInt("httpStatus")).isEqualTo(200);
        assertThat(call.getString("status")).isEqualTo("accepted");
        assertThat(story.getJsonArray("siblings")).isEmpty();
        assertThat(story.getJsonObject("delivery").getString("contactName")).isEqualTo("Ivan");
    }

    @Test
    void rawEventShouldBeShownWithoutItsSecrets() {
        String id = one("where is my").getString("id");

        List<JsonObject> events = api.get(list + "/" + id + "/raw-events").items();

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getString("provider")).isEqualTo("whatsapp");
            assertThat(event.getString("status")).isEqualTo("taken");
            assertThat(event.getString("body")).contains("where is my order?", ivan.number());
            assertThat(event.getJsonObject("headers").getString("x-hub-signature-256"))
                    .isEqualTo("•••");
            assertThat(event.toString()).doesNotContain("sha256=");
        });
    }

    @Test
    void reportsOfWhatsAppShouldStandBesideTheEventOfTheConsole() {
        String consoles = ivan.operatorSays("on its way").messageId();
        ivan.message("on its way", "read");

        List<JsonObject> events = api.get(list + "/" + one("on its way").getString("id") + "/raw-events")
                .items();

        assertThat(events).first().satisfies(event -> {
            assertThat(event.getString("provider")).isEqualTo("jivo");
            assertThat(event.getString("body")).contains(consoles);
        });
        assertThat(events).extracting(event -> event.getString("body")).anyMatch(body -> body.contains("\"read\""));
    }

    @Test
    void failuresShouldBeCountedByReasonAndSentAgain() {
        fail("are you there?", "hello?");
        JsonObject counts = api.get(list + "/failures").json();
        assertThat(counts.getInt("total")).isEqualTo(2);
        assertThat(counts.getJsonArray("items").getJsonObject(0).getString("reason"))
                .isEqualTo("131026");
        assertThat(texts(found("reason=131026"))).containsExactly("hello?", "are you there?");
        ivan.becomes(Switches.USUAL);

        List<String> failed =
                found("status=failed").stream().map(row -> row.getString("id")).toList();
        JsonObject body = object("deliveries", array(failed));
        JsonObject summary = api.post(list + "/resend", body).expect(202).json();

        assertThat(summary.getInt("resent")).isEqualTo(2);
        assertThat(summary.getJsonArray("skipped")).isEmpty();
        ivan.message("are you there?", "read");
        ivan.message("hello?", "read");
        assertThat(found("status=failed")).isEmpty();
        assertThat(api.get(list + "/failures").json().getInt("total")).isZero();
        assertThat(api.post(list + "/resend", body).expect(202).json().getJsonArray("skipped"))
                .hasSize(2);
    }

    @Test
    void allThatMatchShouldBeSentAgainInTheOrderOfTheConversation() {
        fail("one", "two", "three");
        ivan.becomes(Switches.USUAL);
        String matching = list + "/resend-matching?reason=131026&account=" + bridge.accountId();

        JsonObject summary = api.post(matching).expect(202).json();

        assertThat(summary.getInt("resent")).isEqualTo(3);
        assertThat(summary.isNull("next")).isTrue();
        // The phone shows what it refused, too.
        soon().untilAsserted(
                        () -> assertThat(ivan.got()).containsExactly("one", "two", "three", "one", "two", "three"));
        assertThat(api.post(matching).expect(202).json().getInt("resent")).isZero();
    }

    @Test
    void onlyNamedFailuresShouldBeSentAgain() {
        fail("keep this");
        String id = one("keep this").getString("id");
        UUID nobody = UUID.randomUUID();

        api.post(list + "/resend-matching?reason=http-400").expect(202);
        JsonObject summary =
                api.post(list + "/resend", ids(nobody.toString())).expect(202).json();

        assertThat(summary.getJsonArray("skipped").getJsonObject(0).getString("code"))
                .isEqualTo("delivery-not-found");
        assertThat(api.get(list + "/" + id).json().getJsonObject("delivery").getString("status"))
                .isEqualTo("failed");
        assertThat(api.post(list + "/resend", ids()).violations()).containsExactly("deliveries");
    }

    @Test
    void strangerShouldFindNothing() {
        String id = one("where is my").getString("id");
        Bridge other = Bridge.openWithoutRoute(Unique.phoneNumberId());

        operations(list, id).forEach((name, call) -> {
            assertThat(call.apply(other.api()).status()).as(name).isEqualTo(404);
            assertThat(call.apply(Api.anonymous()).status()).as(name).isEqualTo(401);
        });
        String elsewhere = other.path("deliveries");
        other.api().get(elsewhere + "/" + id).problem(404, "delivery-not-found");
        other.api().get(elsewhere + "/" + id + "/raw-events").problem(404, "delivery-not-found");
        assertThat(other.api().get(elsewhere + "?id=" + id).items()).isEmpty();
        assertThat(other.api().get(elsewhere + "?text=order").items()).isEmpty();
        assertThat(other.api().get(elsewhere + "?phone=" + ivan.number()).items())
                .isEmpty();
        assertThat(other.api().post(elsewhere + "/resend", ids(id)).json().getInt("resent"))
                .isZero();
    }

    @Test
    void memberShouldReadButNeitherSendNorSeeRawEventsWithoutTheRight() {
        String id = one("where is my").getString("id");
        Api viewer = Colleague.of(bridge, "viewer").api();
        Api agent = Colleague.of(bridge, "agent").api();

        assertThat(viewer.get(list).items()).hasSize(1);
        viewer.get(list + "/" + id).expect(200);
        viewer.get(list + "/failures").expect(200);
        assertThat(viewer.post(list + "/resend", ids(id))
                        .problem(403, "scope-missing")
                        .getString("scope"))
                .isEqualTo("conversations.reply");
        viewer.post(list + "/resend-matching").problem(403, "scope-missing");
        viewer.get(list + "/" + id + "/raw-events").problem(403, "scope-missing");
        agent.get(list + "/" + id + "/raw-events").problem(403, "scope-missing");
        agent.post(list + "/resend", ids(id)).expect(202);
    }

    private static JsonObject ids(String... ids) {
        return object("deliveries", array(List.of(ids)));
    }

    private static Map<String, Function<Api, Answer>> operations(String list, String id) {
        Map<String, Function<Api, Answer>> operations = new TreeMap<>();
        operations.put("search", api -> api.get(list));
        operations.put("failures", api -> api.get(list + "/failures"));
        operations.put("show", api -> api.get(list + "/" + id));
        operations.put("raw events", api -> api.get(list + "/" + id + "/raw-events"));
        operations.put("resend", api -> api.post(list + "/resend", ids(id)));
        operations.put("resend matching", api -> api.post(list + "/resend-matching"));
        return Collections.unmodifiableMap(operations);
    }
}
