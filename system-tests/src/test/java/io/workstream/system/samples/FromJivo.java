package io.workstream.system.samples;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** A sample of what Jivo posts, on its way to somebody who has said hello. */
final class FromJivo {

    private final Bridge bridge;
    private final Sample sample;
    private final Customer customer;
    private final String conversation;

    FromJivo(Bridge bridge, Sample sample) {
        this.bridge = bridge;
        this.sample = sample;
        this.customer = bridge.customer("Vera");
        this.conversation = customer.starts("hello");
    }

    Customer customer() {
        return customer;
    }

    JsonObject json() {
        return sample.json();
    }

    /** A text of the sample, by its JSON pointer. */
    String of(String pointer) {
        return Sample.text(sample.json(), pointer);
    }

    /** Jivo sends it to this customer. */
    void arrives() {
        send(sample.json()).expect(200);
    }

    /** The same with a link to a file that is there. */
    StoredFile arrivesWithFile(String mimeType) {
        StoredFile file = Stack.get().simulators().files().make(FileSpec.of(mimeType));
        String link = Stack.get()
                .simulators()
                .agentFiles()
                .offer(file, AgentFiles.Trouble.NONE)
                .link();
        send(Json.createPointer("/message/file").replace(sample.json(), Json.createValue(link)))
                .expect(200);
        return file;
    }

    private Answer send(JsonObject event) {
        return bridge.fromJivo(Json.createObjectBuilder(event)
                .add("recipient", object("id", conversation))
                .build());
    }

    /** The only message that reached the phone; waits for it. */
    PhoneMessage onPhone() {
        soon().untilAsserted(() -> assertThat(inbox()).hasSize(1));
        return inbox().get(0);
    }

    /** What the phone has of the business. */
    List<PhoneMessage> inbox() {
        return customer.phone().stream()
                .filter(line -> line.direction() == PhoneMessage.Direction.IN)
                .toList();
    }

    /** What the customer wrote, as the phone shows it. */
    PhoneMessage hello() {
        return customer.phone().get(0);
    }

    boolean showsTyping() {
        return Stack.get().simulators().phone().isBusinessTyping(bridge.phoneNumberId(), customer.number());
    }

    /** The conversation's state. */
    String status() {
        return bridge.api().get("conversations/" + conversation).json().getString("status");
    }
}
