package io.workstream.system.kinds;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.AgentText;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes, deletions and reactions that come in another order than they were made, or are about others' messages. */
class MarksIT {

    private static final Duration NEWER = Duration.ofSeconds(10);
    private static final Duration OLDER = Duration.ofSeconds(20);

    private final Bridge bridge = Bridge.open();
    private final Customer ivan = bridge.customer("Ivan");
    private String first;

    @BeforeEach
    void begin() {
        first = ivan.says("first").wamid();
        ivan.message("first");
    }

    @Test
    void textShouldStayAsItWasChangedLastWhenAnOlderChangeComesLater() {
        mark(NEWER, "edit", edit(first, "newest"));
        mark(OLDER, "edit", edit(first, "older"));

        assertThat(oldest().getString("text")).isEqualTo("newest");
    }

    @Test
    void reactionShouldStayWithdrawnWhenAnOlderOneComesLater() {
        mark(NEWER, "reaction", object("message_id", first, "emoji", ""));
        mark(OLDER, "reaction", object("message_id", first, "emoji", "👍"));

        assertThat(oldest().toString()).doesNotContain("👍");

        mark(Duration.ZERO, "reaction", object("message_id", first, "emoji", "❤"));

        assertThat(oldest().toString()).contains("❤");
    }

    @Test
    void answerShouldStayAsItIsWhenTheCustomerSeemsToChangeIt() {
        ivan.operatorSays("our words");
        String ours = soon().until(
                        () -> ivan.message("our words", "read") != null
                                ? ivan.phone().get(1).wamid()
                                : "",
                        wamid -> !wamid.isEmpty());

        mark(Duration.ZERO, "edit", edit(ours, "their words"));
        mark(Duration.ZERO, "revoke", object("original_message_id", ours));

        JsonObject message = ivan.timeline().get(1);
        assertThat(message.getString("text")).isEqualTo("our words");
        assertThat(message.containsKey("deletedAt") && !message.isNull("deletedAt"))
                .isFalse();
    }

    @Test
    void answerShouldArriveWhenItsIdIsLongerThanAnIndexTakes() {
        String id = ThreadLocalRandom.current()
                .ints(500)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining());

        int status = ivan.operatorSays(new AgentText(ivan.conversation(), "a long id", null, id))
                .answer()
                .status();

        assertThat(status).isEqualTo(200);
        soon().untilAsserted(() -> assertThat(ivan.got()).containsExactly("a long id"));
    }

    @Test
    void operatorShouldBeToldOnceWhenAMessageIsTakenBackTwice() {
        mark(NEWER, "revoke", object("original_message_id", first));
        mark(Duration.ZERO, "revoke", object("original_message_id", first));
        mark(Duration.ZERO, "edit", edit(first, "too late"));
        ivan.says("goodbye");

        soon().untilAsserted(() ->
                assertThat(ivan.textsAtJivo()).containsExactly("first", "Deleted the message: first", "goodbye"));
        assertThat(ivan.timeline())
                .extracting(message -> message.getString("kind"))
                .containsExactly("text", "deletion", "text");
    }

    @Test
    void operatorShouldBeToldOfWhatIsNewWhenChangesComeAgainOrTooLate() {
        mark(NEWER, "edit", edit(first, "newest"));
        mark(OLDER, "edit", edit(first, "older"));
        mark(Duration.ZERO, "edit", edit(first, "newest"));
        mark(NEWER, "reaction", object("message_id", first, "emoji", "👍"));
        mark(OLDER, "reaction", object("message_id", first, "emoji", "🔥"));
        mark(Duration.ZERO, "reaction", object("message_id", first, "emoji", "👍"));
        ivan.says("goodbye");

        soon().untilAsserted(() -> assertThat(ivan.textsAtJivo())
                .containsExactly(
                        "first", "Changed the message “first” to: newest", "Reacted with 👍 to: newest", "goodbye"));
        assertThat(ivan.timeline()).hasSize(4);
    }

    private JsonObject oldest() {
        return ivan.timeline().get(0);
    }

    private static JsonObject edit(String target, String text) {
        return object("original_message_id", target, "message", object("type", "text", "text", object("body", text)));
    }

    /** The customer makes this mark so long ago, and it comes now. */
    private void mark(Duration ago, String kind, JsonObject mark) {
        JsonObject message = object(
                "id",
                "wamid." + UUID.randomUUID(),
                "from",
                ivan.number(),
                "timestamp",
                Long.toString(Instant.now().minus(ago).getEpochSecond()),
                "type",
                kind,
                kind,
                mark);
        bridge.fromMeta(bridge.meta()
                        .contact(ivan.number(), ivan.name())
                        .message(message)
                        .build())
                .expect(200);
    }
}
