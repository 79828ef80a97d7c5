package io.workstream.system.kinds;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.MetaBody;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changes, deletions and reactions that come before the message that they are about. */
class EarlyMarksIT {

    private static final Duration NEWER = Duration.ofSeconds(10);
    private static final Duration OLDER = Duration.ofSeconds(20);

    private final Bridge bridge = Bridge.open();
    private final Customer ivan = bridge.customer("Ivan");
    private final String wamid = Unique.wamid();

    @Test
    void wordsShouldStayWithUsWhenTheyWereTakenBackBefore() {
        ivan.starts("hello");
        take(mark(Duration.ZERO, "revoke", object("original_message_id", wamid)));

        take(text(wamid, "secret"));
        take(text(Unique.wamid(), "goodbye"));

        soon().untilAsserted(() -> assertThat(toldAtJivo()).containsExactly("hello", "Deleted a message", "goodbye"));
        JsonObject deletion = ivan.timeline().get(1);
        JsonObject message = ivan.timeline().get(2);
        assertThat(message.getString("text")).isEqualTo("secret");
        assertThat(message.getString("status")).isEqualTo("received");
        assertThat(present(message, "deletedAt")).isTrue();
        assertThat(deletion.getString("replyTo")).isEqualTo(message.getString("id"));
        assertThat(deletion.getString("text")).isEqualTo("Deleted the message: secret");
    }

    @Test
    void nothingShouldBeToldWhenTheFirstMessageEverWasTakenBackBefore() {
        take(mark(Duration.ZERO, "revoke", object("original_message_id", wamid)));
        assertThat(ivan.findConversation()).isEmpty();

        take(text(wamid, "secret"));

        assertThat(ivan.timeline())
                .extracting(message -> message.getString("kind") + present(message, "deletedAt"))
                .containsExactly("texttrue", "deletionfalse");
        assertThat(ivan.timeline().get(1).getString("replyTo"))
                .isEqualTo(ivan.timeline().get(0).getString("id"));
        meanwhile().untilAsserted(() -> assertThat(bridge.received()).isEmpty());
    }

    @Test
    void newestWordsShouldBeToldWhenChangesOfThemCameBefore() {
        ivan.starts("hello");
        take(mark(NEWER, "edit", edit("newest")));
        take(mark(OLDER, "edit", edit("older")));

        take(text(wamid, "first"));

        soon().untilAsserted(() -> assertThat(toldAtJivo())
                .containsExactly("hello", "Changed the message to: newest", "Changed the message to: older", "newest"));
        JsonObject message = ivan.timeline().get(3);
        assertThat(message.getString("text")).isEqualTo("newest");
        assertThat(present(message, "editedAt")).isTrue();
    }

    @Test
    void changesShouldFollowInTheirOrderWhenTheyCameBeforeTheFirstMessageEver() {
        take(mark(NEWER, "edit", edit("newest")));
        take(mark(OLDER, "edit", edit("older")));
        take(mark(Duration.ZERO, "reaction", object("message_id", wamid, "emoji", "👍")));

        take(text(wamid, "first"));

        soon().untilAsserted(() -> assertThat(toldAtJivo())
                .containsExactly(
                        "first",
                        "Changed the message “first” to: older",
                        "Changed the message “older” to: newest",
                        "Reacted with 👍 to: newest"));
        JsonObject message = ivan.timeline().get(0);
        assertThat(message.getString("text")).isEqualTo("newest");
        assertThat(message.getJsonObject("reactions").getString("in")).isEqualTo("👍");
    }

    @Test
    void changeShouldFollowWhenOneCallBringsItBeforeItsMessage() {
        take(bridge.meta()
                .message(mark(Duration.ZERO, "reaction", object("message_id", wamid, "emoji", "👍")))
                .message(mark(Duration.ZERO, "edit", edit("second")))
                .text(wamid, ivan.number(), "first"));

        soon().untilAsserted(() -> assertThat(toldAtJivo())
                .containsExactly("first", "Reacted with 👍 to: first", "Changed the message “first” to: second"));
        assertThat(ivan.timeline().get(0).getString("text")).isEqualTo("second");
    }

    @Test
    void captionShouldGoAsItIsNowWhenItsChangeCameBefore() {
        ivan.starts("hello");
        take(mark(
                Duration.ZERO,
                "edit",
                object(
                        "original_message_id",
                        wamid,
                        "message",
                        object("type", "image", "image", object("caption", "a dog")))));

        take(bridge.meta()
                .contact(ivan.number(), ivan.name())
                .message(wamid, ivan.number(), "image", object("id", "9000001", "caption", "a cat")));

        soon().untilAsserted(() -> assertThat(toldAtJivo()).anyMatch(text -> text.startsWith("a dog\n")));
        assertThat(toldAtJivo()).noneMatch(text -> text.contains("cat"));
    }

    @Test
    void messageShouldArriveWhenSomebodyElseTookItBackBefore() {
        Customer olga = bridge.customer("Olga");
        olga.starts("I am Olga");
        take(bridge.meta()
                .contact(olga.number(), olga.name())
                .message(Unique.wamid(), olga.number(), "revoke", object("original_message_id", wamid)));

        take(text(wamid, "mine"));

        soon().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("mine"));
        assertThat(present(ivan.timeline().get(0), "deletedAt")).isFalse();
    }

    @Test
    void ownWordsShouldBeTakenBackWhenTheBusinessDidSoBeforeTheyCame() {
        ivan.starts("hello");
        take(bridge.meta().message(byBusiness("revoke", object("original_message_id", wamid))));

        take(bridge.meta().echo(wamid, ivan.number(), "from our phone"));

        assertThat(present(ivan.message("from our phone"), "deletedAt")).isTrue();
    }

    @Test
    void deletionShouldHoldWhenItComesAtTheSameMomentAsItsMessage() {
        ivan.starts("hello");
        List<String> ids = IntStream.range(0, 12).mapToObj(n -> Unique.wamid()).toList();

        List<CompletableFuture<Answer>> calls = ids.stream()
                .flatMap(id -> Stream.of(
                        text(id, "secret"),
                        bridge.meta()
                                .message(Unique.wamid(), ivan.number(), "revoke", object("original_message_id", id))))
                .map(body -> CompletableFuture.supplyAsync(() -> bridge.fromMeta(body.build())))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join))
                .extracting(Answer::status)
                .containsOnly(200);
        assertThat(ivan.timeline().stream().filter(message -> "secret".equals(message.getString("text", ""))))
                .hasSize(12)
                .allMatch(message -> present(message, "deletedAt"));
    }

    private List<String> toldAtJivo() {
        return bridge.received().stream().map(ReceivedEvent::text).toList();
    }

    private static boolean present(JsonObject message, String key) {
        return message.containsKey(key) && message.get(key) != JsonValue.NULL;
    }

    private JsonObject edit(String text) {
        return object("original_message_id", wamid, "message", object("type", "text", "text", object("body", text)));
    }

    private MetaBody text(String id, String text) {
        return bridge.meta().contact(ivan.number(), ivan.name()).text(id, ivan.number(), text);
    }

    /** The customer makes this mark so long ago. */
    private JsonObject mark(Duration ago, String kind, JsonObject mark) {
        long made = Instant.now().minus(ago).getEpochSecond();
        return object(
                "id",
                Unique.wamid(),
                "from",
                ivan.number(),
                "timestamp",
                Long.toString(made),
                "type",
                kind,
                kind,
                mark);
    }

    private JsonObject byBusiness(String kind, JsonObject mark) {
        return object("id", Unique.wamid(), "from", bridge.number(), "to", ivan.number(), "type", kind, kind, mark);
    }

    private void take(JsonObject mark) {
        take(bridge.meta().contact(ivan.number(), ivan.name()).message(mark));
    }

    private void take(MetaBody body) {
        bridge.fromMeta(body.build()).expect(200);
    }
}
