package io.workstream.system.samples;

import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Unique;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sample of Meta's webhook on its way to a number of ours, from or about a customer who is new to it. */
final class FromMeta {

    private static final String VALUE = "/entry/0/changes/0/value";

    private final Bridge bridge;
    private final Sample sample;
    private final Customer customer;
    private final String movedTo = Unique.phone();
    private final String userId = "US." + Unique.phone();

    FromMeta(Bridge bridge, Sample sample) {
        this.bridge = bridge;
        this.sample = sample;
        this.customer = bridge.customer(Unique.phone(), Sample.text(sample.json(), VALUE + "/contacts/0/profile/name"));
    }

    Bridge bridge() {
        return bridge;
    }

    Customer customer() {
        return customer;
    }

    /** The customer under the number that the sample tells of. */
    Customer moved() {
        return bridge.customer(movedTo, customer.name());
    }

    /** Something of the first message, by a pointer within it; empty when it is not there. */
    String of(String pointer) {
        return Sample.text(sample.json(), message() + pointer);
    }

    /** The same, of any kind. */
    Optional<JsonValue> value(String pointer) {
        return Sample.at(sample.json(), message() + pointer);
    }

    /** Meta sends it as it is, but for the ids. */
    void arrives() {
        bridge.fromMeta(body()).expect(200);
    }

    /** Meta sends it with something else at a place within the first message. */
    void arrivesWith(String pointer, String value) {
        bridge.fromMeta(Json.createPointer(message() + pointer).replace(body(), Json.createValue(value)))
                .expect(200);
    }

    /** What Jivo has got of the customer; waits until it is so much, and fails when it is more. */
    List<ReceivedEvent> atJivo(int count) {
        soon().untilAsserted(() -> assertThat(customer.atJivo()).hasSize(count));
        return customer.atJivo();
    }

    /** The message in the timeline, as the only one of its conversation. */
    JsonObject shown() {
        customer.conversation();
        List<JsonObject> timeline = customer.timeline();
        assertThat(timeline).hasSize(1);
        return timeline.get(0);
    }

    /** The body about this number and this customer, with an id of its own each time. */
    private JsonObject body() {
        JsonObject given = sample.json();
        Map<String, String> known = new LinkedHashMap<>();
        put(known, Sample.text(given, VALUE + "/metadata/phone_number_id"), bridge.phoneNumberId());
        put(known, Sample.text(given, VALUE + "/metadata/display_phone_number"), bridge.number());
        put(known, of("/system/wa_id"), movedTo);
        for (String place : List.of("/from", "/to", "/recipient_id")) {
            put(known, of(place), customer.number());
        }
        put(known, Sample.text(given, VALUE + "/contacts/0/user_id"), userId);
        put(known, of("/id"), Unique.wamid());
        return sample.with(known);
    }

    /** An echo is from the business: what is known already stays. */
    private static void put(Map<String, String> known, String before, String after) {
        if (!before.isEmpty()) {
            known.putIfAbsent(before, after);
        }
    }

    /** Where the only message, echo or status lies. */
    private String message() {
        JsonObject given = sample.json();
        return List.of("messages", "message_echoes", "statuses").stream()
                .map(list -> VALUE + "/" + list + "/0")
                .filter(place -> Sample.at(given, place).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
