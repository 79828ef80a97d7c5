package io.workstream.system.samples;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.whatsapp.PhoneDraft;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.wire.Json;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Samples of what a bridge posts to Jivo and asks it: ours says the same in the same fields. */
final class ToJivo {

    static final Map<String, BiConsumer<Bridge, Sample>> ALL = Map.of(
            "client-document.json", (bridge, sample) -> file(bridge, sample, "document", of("application/pdf")),
            "client-photo.json", (bridge, sample) -> file(bridge, sample, "image", of("image/jpeg")),
            "client-photo-caption.json", (bridge, sample) -> file(bridge, sample, "image", of("image/jpeg")),
            "client-text.json", ToJivo::text,
            "status-offline.json", (bridge, sample) -> status(bridge, sample, false),
            "status-online.json", (bridge, sample) -> status(bridge, sample, true));

    /** What only who knows the customer from elsewhere can say. */
    private static final Set<String> OF_OTHERS = Set.of("photo", "url", "email", "invite");

    private ToJivo() {}

    private static void text(Bridge bridge, Sample sample) {
        Customer customer = bridge.customer(Sample.text(sample.json(), "/sender/name"));

        customer.says(Sample.text(sample.json(), "/message/text"));

        compare(customer, sample);
    }

    private static void file(Bridge bridge, Sample sample, String type, FileSpec spec) {
        String name = Sample.text(sample.json(), "/message/file_name");
        Customer customer = bridge.customer(Sample.text(sample.json(), "/sender/name"));
        MetaMedia.Item item = Stack.get().simulators().media().bring(bridge.phoneNumberId(), spec.named(name));
        com.fasterxml.jackson.databind.node.ObjectNode more = Json.object();
        if (type.equals("document")) {
            more.put("filename", name);
        }
        String caption = Sample.text(sample.json(), "/message/text");
        if (!caption.isEmpty()) {
            more.put("caption", caption);
        }
        PhoneText.Writer writer = new PhoneText.Writer(customer.number(), customer.name());
        PhoneDraft draft = PhoneDraft.of(bridge.phoneNumberId(), writer, Parts.media(type, item, more));

        Stack.get().simulators().phone().send(draft.showing(item));

        compare(customer, sample);
    }

    /** The sender's and the message's fields are there, and those that are not about one case alone say the same. */
    private static void compare(Customer customer, Sample sample) {
        soon().untilAsserted(() -> assertThat(customer.atJivo()).hasSize(1));
        ReceivedEvent event = customer.atJivo().get(0);
        for (String part : List.of("sender", "message")) {
            JsonObject expected = sample.json().getJsonObject(part);
            assertThat(event.body().path(part).properties())
                    .extracting(Map.Entry::getKey)
                    .containsAll(expected.keySet().stream()
                            .filter(field -> !OF_OTHERS.contains(field))
                            .toList());
        }
        for (String same : List.of("/message/type", "/message/text", "/sender/name")) {
            String expected = Sample.text(sample.json(), same);
            assertThat(event.body().at(same).asText("")).as(same).isEqualTo(expected);
        }
    }

    /** A bare digit. */
    private static void status(Bridge bridge, Sample sample, boolean online) {
        URI status = Stack.get().simulators().baseUrl().resolve(bridge.console().path() + "/status");
        Stack.get().simulators().jivo().setOnline(online);
        try {
            assertThat(Web.get(status).expect(200).body())
                    .isEqualTo(sample.text().strip());
        } finally {
            Stack.get().simulators().jivo().setOnline(true);
        }
    }
}
