package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.Payloads;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JivoEventTest {

    private static final String CONVERSATION = "0190b0d2-0000-7000-8000-00000000000a";

    @Test
    void textShouldBeReadWithItsAuthorAndRecipient() {
        assertThat(read("text")).isEqualTo(new JivoEvent("text", "m-1", CONVERSATION, "Мария", "Чем помочь? 🙂"));
    }

    @Test
    void numbersShouldCountAsTheirDigits() {
        assertThat(read("text-with-numbers"))
                .isEqualTo(new JivoEvent("text", "900719925474099300", "15550100001", "17", "42"));
    }

    @Test
    void everythingButTheTextShouldBeOptional() {
        assertThat(read("text-without-sender")).isEqualTo(new JivoEvent("text", null, CONVERSATION, null, "Hello"));
    }

    @Test
    void blankTextShouldCountAsNone() {
        assertThat(read("blank-text").text()).isNull();
    }

    @Test
    void fileShouldBeItsLinkBehindTheTextIfThereIsAny() {
        assertThat(read("photo").text()).isEqualTo("https://files.example/1.jpg");
        assertThat(read("document-with-text").text()).isEqualTo("The contract\nhttps://files.example/2.pdf");
    }

    @Test
    void textShouldBeCarriedOnWhenNobodyKnowsTheKind() {
        assertThat(read("unknown-kind-with-text").text()).isEqualTo("still text");
    }

    @Test
    void customerShouldNotReceiveWhatTheOperatorIsStillTyping() {
        assertThat(read("typein-with-text")).isEqualTo(new JivoEvent("typein", null, CONVERSATION, "Мария", null));
        assertThat(read("seen").text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"typein", "typing", "seen", "start", "stop", "rate"})
    void silentKindShouldHaveNoTextWhateverItCarries(String type) {
        JsonObject event = Json.createObjectBuilder()
                .add("message", Json.createObjectBuilder().add("type", type).add("text", "not a message"))
                .build();

        assertThat(JivoEvent.read(event).text()).isNull();
    }

    @Test
    void nothingShouldKeepCharactersThatCannotBeStored() {
        assertThat(read("nul-everywhere"))
                .isEqualTo(new JivoEvent("text", "m\uFFFD", CONVERSATION, "Ма\uFFFDрия", "a\uFFFDb"));
    }

    @Test
    void eventShouldBeEmptyWhenTypesAreWrongOrTheMessageIsMissing() {
        assertThat(read("garbage")).isEqualTo(new JivoEvent("", null, null, null, null));
        assertThat(read("no-message")).isEqualTo(new JivoEvent("", null, CONVERSATION, "Мария", null));
        assertThat(JivoEvent.read(JsonObject.EMPTY_JSON_OBJECT)).isEqualTo(new JivoEvent("", null, null, null, null));
    }

    @Test
    void eventsOfJivosOtherInterfacesShouldBeToldApart() {
        assertThat(JivoEvent.notification(Payloads.read("jivo/webhooks-notification")))
                .isTrue();
        assertThat(JivoEvent.botEvent(Payloads.read("jivo/bot-event"))).isTrue();
        assertThat(JivoEvent.notification(Payloads.read("jivo/text"))).isFalse();
        assertThat(JivoEvent.botEvent(Payloads.read("jivo/text"))).isFalse();
    }

    private static JivoEvent read(String payload) {
        return JivoEvent.read(Payloads.read("jivo/" + payload));
    }
}
