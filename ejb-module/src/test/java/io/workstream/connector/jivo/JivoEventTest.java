package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.conversation.OperatorSign;
import io.workstream.shared.FixedClock;
import io.workstream.shared.Payloads;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class JivoEventTest {

    private static final String CONVERSATION = "0190b0d2-0000-7000-8000-00000000000a";

    @Test
    void textShouldBeReadWithItsAuthorAndRecipient() {
        assertThat(read("text")).isEqualTo(new JivoEvent("text", "m-1", CONVERSATION, "Мария", text("Чем помочь? 🙂")));
    }

    @Test
    void numbersShouldCountAsTheirDigits() {
        assertThat(read("text-with-numbers"))
                .isEqualTo(new JivoEvent("text", "900719925474099300", "15550100001", "17", text("42")));
    }

    @Test
    void everythingButTheTextShouldBeOptional() {
        assertThat(read("text-without-sender"))
                .isEqualTo(new JivoEvent("text", null, CONVERSATION, null, text("Hello")));
    }

    @Test
    void blankTextShouldCountAsNone() {
        assertThat(read("blank-text").reading().carried()).isNull();
    }

    @Test
    void fileShouldBeReadWithItsLinkAndText() {
        assertThat(read("document-with-text").reading().carried()).isNotNull().satisfies(carried -> {
            assertThat(carried.content().code()).isEqualTo("document");
            assertThat(((Content.Media) carried.content()).caption()).isEqualTo("The contract");
            assertThat(carried.file()).isNotNull().matches(file -> "https://files.example/2.pdf".equals(file.url()));
        });
    }

    @Test
    void textShouldBeCarriedOnWhenNobodyKnowsTheKind() {
        assertThat(read("unknown-kind-with-text").reading().carried())
                .isEqualTo(text("still text").carried());
    }

    @Test
    void customerShouldNotReceiveWhatTheOperatorIsStillTyping() {
        assertThat(read("typein-with-text"))
                .isEqualTo(new JivoEvent("typein", null, CONVERSATION, "Мария", JivoReading.NOTHING));
        assertThat(read("seen").reading().carried()).isNull();
    }

    @Test
    void kindShouldBeKnownInAnyCase() {
        JsonObject body = Json.createObjectBuilder()
                .add("message", Json.createObjectBuilder().add("type", "TypeIn").add("text", "half a sen"))
                .build();

        JivoEvent event = JivoEvent.read(body, new FixedClock());

        assertThat(event.reading().carried()).isNull();
        assertThat(event.sign()).contains(OperatorSign.Kind.TYPING);
    }

    @Test
    void signShouldBeToldByItsKind() {
        assertThat(read("seen").sign()).contains(OperatorSign.Kind.SEEN);
        assertThat(read("text").sign()).isEmpty();
    }

    @Test
    void nothingShouldKeepCharactersThatCannotBeStored() {
        assertThat(read("nul-everywhere"))
                .isEqualTo(new JivoEvent("text", "m\uFFFD", CONVERSATION, "Ма\uFFFDрия", text("a\uFFFDb")));
    }

    @Test
    void eventShouldBeEmptyWhenTypesAreWrongOrTheMessageIsMissing() {
        assertThat(read("garbage")).isEqualTo(new JivoEvent("", null, null, null, JivoReading.NOTHING));
        assertThat(read("no-message")).isEqualTo(new JivoEvent("", null, CONVERSATION, "Мария", JivoReading.NOTHING));
        assertThat(JivoEvent.read(JsonObject.EMPTY_JSON_OBJECT, new FixedClock()))
                .isEqualTo(new JivoEvent("", null, null, null, JivoReading.NOTHING));
    }

    @Test
    void eventsOfJivosOtherInterfacesShouldBeToldApart() {
        assertThat(JivoEvent.notification(Payloads.read("jivo/webhooks-notification")))
                .isTrue();
        assertThat(JivoEvent.botEvent(Payloads.read("jivo/bot-event"))).isTrue();
        assertThat(JivoEvent.notification(Payloads.read("jivo/text"))).isFalse();
        assertThat(JivoEvent.botEvent(Payloads.read("jivo/text"))).isFalse();
    }

    private static JivoReading text(String text) {
        return JivoReading.of(new Content.Text(text));
    }

    private static JivoEvent read(String payload) {
        return JivoEvent.read(Payloads.read("jivo/" + payload), new FixedClock());
    }
}
