package io.workstream.system.samples;

import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.wire.Occasion;
import io.workstream.simulator.wire.StatusScript;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import jakarta.json.JsonObject;
import java.util.List;

/** A sample of a status: about something unknown it does nothing, about what an operator wrote it is believed. */
final class Told {

    private static final String WORDS = "good day";

    private final FromMeta scene;
    private final String messageId;

    private Told(FromMeta scene, String messageId) {
        this.scene = scene;
        this.messageId = messageId;
    }

    /** Comes first about an unknown message, then about one of which Meta had told nothing yet. */
    static Told about(FromMeta scene) {
        Customer customer = scene.customer();
        scene.arrives();
        assertThat(customer.findConversation()).isEmpty();

        customer.starts("hello");
        Stack.get().simulators().faults().plan(Occasion.next(1).about(customer.number()), StatusScript.of());
        String messageId = customer.operatorSays(WORDS).messageId();
        customer.message(WORDS, "accepted");
        scene.arrivesWith("/id", onPhone(customer).wamid());
        return new Told(scene, messageId);
    }

    private static PhoneMessage onPhone(Customer customer) {
        return customer.phone().stream()
                .filter(line -> line.text().equals(WORDS))
                .findFirst()
                .orElseThrow();
    }

    void becomes(String status, String time) {
        JsonObject message = scene.customer().message(WORDS, status);

        assertThat(message.getString(time)).isNotBlank();
        assertThat(behindTheHello())
                .filteredOn(event -> !event.type().equals("seen"))
                .isEmpty();
    }

    void isSeen() {
        becomes("read", "readAt");
        soon().untilAsserted(() -> assertThat(behindTheHello())
                .extracting(ReceivedEvent::type, ReceivedEvent::id)
                .containsExactly(tuple("seen", messageId)));
    }

    /** The operator reads why, once; nothing is sent again. */
    void fails(String code, String reason) {
        JsonObject failed = scene.customer().message(WORDS, "failed");
        assertThat(failed.getJsonObject("failure").getString("code")).isEqualTo(code);
        soon().untilAsserted(() -> assertThat(behindTheHello()).hasSize(1));
        assertThat(behindTheHello().get(0).text()).contains(WORDS, "did not reach", reason);
        meanwhile().untilAsserted(() -> {
            assertThat(behindTheHello()).hasSize(1);
            assertThat(scene.customer().got()).containsExactly(WORDS);
        });
    }

    private List<ReceivedEvent> behindTheHello() {
        // What tells of a message has no phone number of the customer with it.
        String conversation = scene.customer().conversation();
        return scene.bridge().received().stream()
                .filter(event -> event.clientId().equals(conversation))
                .skip(1)
                .toList();
    }
}
