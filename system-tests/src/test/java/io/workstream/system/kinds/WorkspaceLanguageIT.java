package io.workstream.system.kinds;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What the product itself says to operators is said in the language that the workspace speaks now. */
class WorkspaceLanguageIT {

    private final Bridge bridge = Bridge.open();
    private final Scene scene = new Scene(bridge);

    @Test
    void operatorShouldBeSpokenToInTheLanguageThatTheWorkspaceHasJustTaken() {
        scene.sends("unsupported", "{}");
        Answer before = bridge.fromJivo(withoutText());
        bridge.api()
                .patch("workspaces/" + bridge.workspace(), object("locale", "ru"))
                .expect(200);
        scene.sends("unsupported", "{}");
        Answer after = bridge.fromJivo(withoutText());

        soon().untilAsserted(() -> assertThat(scene.atJivo()).hasSize(2));
        assertThat(scene.atJivo())
                .extracting(ReceivedEvent::text)
                .satisfiesExactly(
                        english -> assertThat(english).startsWith("The customer sent"),
                        russian -> assertThat(russian).startsWith("Клиент прислал"));
        assertThat(before.expect(422).body()).isEqualTo("The message has no text.");
        assertThat(after.expect(422).body()).isEqualTo("В сообщении нет текста.");
        assertThat(scene.customer().findConversation().orElseThrow().getString("lastText"))
                .startsWith("Клиент прислал");
    }

    private JsonObject withoutText() {
        return object(
                "recipient", object("id", scene.conversation()), "message", object("type", "text", "text", "\u200B"));
    }
}
