package io.workstream.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.jivo.AgentEvent;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.whatsapp.PhoneDraft;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.wire.Json;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A customer on the phone and an operator in Jivo, who send each other all kinds of things; JSON in single quotes. */
record Dialogue(Bridge bridge, Customer customer) {

    /** The customer sends a file; {@code more} adds caption and the like. */
    void media(String type, String mimeType, String more) {
        media(type, FileSpec.of(mimeType), MetaMedia.Trouble.NONE, more);
    }

    /** The same with a file that may be hard to fetch. */
    void media(String type, FileSpec spec, MetaMedia.Trouble trouble, String more) {
        MetaMedia.Item item = Stack.get()
                .simulators()
                .media()
                .bring(bridge.phoneNumberId(), Stack.get().simulators().files().make(spec), trouble);
        send(draft(Parts.media(type, item, read(more))).showing(item));
    }

    /** The customer sends something without a file. */
    void part(String type, String json) {
        send(Parts.of(type, read(json)));
    }

    /** The customer sends a message as the webhook shows it. */
    void send(ObjectNode part) {
        send(draft(part));
    }

    /** The operator sends something without a file. */
    void operator(String type, String fields) {
        operator(new AgentEvent(customer.conversation(), read(fields).put("type", type), "Anna"));
    }

    /** The operator sends a file under a link. */
    void operatorFile(String type, FileSpec spec, AgentFiles.Trouble trouble) {
        AgentFiles.Offer offer = Stack.get()
                .simulators()
                .agentFiles()
                .offer(Stack.get().simulators().files().make(spec), trouble);
        operator(AgentEvent.file(customer.conversation(), type, offer));
    }

    private void operator(AgentEvent event) {
        assertThat(Stack.get()
                        .simulators()
                        .jivo()
                        .send(bridge.console().id(), event)
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    private PhoneDraft draft(ObjectNode part) {
        return PhoneDraft.of(bridge.phoneNumberId(), new PhoneText.Writer(customer.number(), customer.name()), part);
    }

    private static void send(PhoneDraft draft) {
        assertThat(Stack.get().simulators().phone().send(draft).answer().status())
                .isEqualTo(200);
    }

    static ObjectNode read(String json) {
        return Json.readObject(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** The conversation on an agent's page. */
    TimelinePage open(Page page) {
        String slug = bridge.api().get("workspaces/" + bridge.workspace()).text("slug");
        return TimelinePage.open(page, slug.toLowerCase(Locale.ROOT), customer.conversation());
    }
}
