package io.workstream.system.kinds;

import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.AgentEvent;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.jivo.JivoConsole;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.whatsapp.PhoneDraft;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.Json;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** One customer with a conversation that has begun, and what was sent in it since. */
final class Scene {

    private static final String HELLO = "hello";

    private final Bridge bridge;
    private final Customer customer;
    private final String hello;
    private final String conversation;
    private final List<String> refusals = new ArrayList<>();
    private final List<String> noticed = new ArrayList<>();
    private boolean watchesReading;

    /** Somebody new says hello. */
    Scene(Bridge bridge) {
        this(bridge, Duration.ZERO);
    }

    /** Somebody new said hello so long ago. */
    Scene(Bridge bridge, Duration age) {
        this(bridge, bridge.customer("Ivan"), age);
    }

    private Scene(Bridge bridge, Customer customer, Duration age) {
        this(
                bridge,
                customer,
                customer.says(customer.draft(HELLO)
                                .sentAt(Clock.systemUTC().instant().minus(age)))
                        .wamid());
    }

    /** Somebody who has written already. */
    Scene(Bridge bridge, Customer customer, String hello) {
        this.bridge = bridge;
        this.customer = customer;
        this.hello = hello;
        this.conversation = customer.conversation();
    }

    Bridge bridge() {
        return bridge;
    }

    Customer customer() {
        return customer;
    }

    String conversation() {
        return conversation;
    }

    /** Meta's id of the customer's first message. */
    String hello() {
        return hello;
    }

    /** The id under which Jivo has the customer's first message; waits for it. */
    String helloAtJivo() {
        return soon().until(
                        () -> bridge.received().stream()
                                .filter(event -> event.clientId().equals(conversation) && HELLO.equals(event.text()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .id();
    }

    /** JSON written with single quotation marks. */
    static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The customer sends a message of this type. */
    void sends(String type, String object) {
        sends(Parts.of(type, json(object)));
    }

    /** The customer sends a message, as the webhook shows it. */
    void sends(ObjectNode part) {
        phone(PhoneDraft.of(bridge.phoneNumberId(), writer(), part));
    }

    /** The customer sends a file; {@code more} adds caption and the like. */
    void sends(String type, FileSpec spec, String more) {
        sends(type, stored(spec), MetaMedia.Trouble.NONE, more);
    }

    /** The same with a file that is hard to fetch. */
    void sends(String type, StoredFile file, MetaMedia.Trouble trouble, String more) {
        MetaMedia.Item item = Stack.get().simulators().media().bring(bridge.phoneNumberId(), file, trouble);
        phone(PhoneDraft.of(bridge.phoneNumberId(), writer(), Parts.media(type, item, json(more)))
                .showing(item));
    }

    /** The operator sends a message of this type with these further fields. */
    void operator(String type, String fields) {
        ObjectNode message = json(fields).put("type", type);
        operator(new AgentEvent(conversation, message, "Anna"));
    }

    /** The operator sends a file under a link; {@code fields} adds text and the like. */
    void operator(String type, FileSpec spec, String fields) {
        operator(type, stored(spec), AgentFiles.Trouble.NONE, fields);
    }

    /** The same with a link that leads into trouble. */
    void operator(String type, StoredFile file, AgentFiles.Trouble trouble, String fields) {
        AgentFiles.Offer offer = Stack.get().simulators().agentFiles().offer(file, trouble);
        AgentEvent event = AgentEvent.file(conversation, type, offer);
        ObjectNode message = event.message().deepCopy();
        message.setAll(json(fields));
        operator(new AgentEvent(conversation, message, "Anna"));
    }

    private void operator(AgentEvent event) {
        JivoConsole.Answered answered =
                Stack.get().simulators().jivo().send(bridge.console().id(), event);
        if (answered.answer().status() != 200) {
            refusals.add("the operator hears: " + answered.answer().status() + " "
                    + answered.answer().body());
        }
    }

    /** An agent answers over REST. */
    void agent(JsonObject reply) {
        Answer answer = bridge.api().post(path("messages"), reply);
        if (answer.status() != 201) {
            refusals.add("the agent hears: " + answer.status() + " " + answer.text("detail"));
        }
    }

    /** A path of the conversation. */
    String path(String below) {
        return "conversations/" + conversation + "/" + below;
    }

    static StoredFile stored(FileSpec spec) {
        return Stack.get().simulators().files().make(spec);
    }

    /** The last message of the business on the phone. */
    PhoneMessage lastOnPhone() {
        List<PhoneMessage> got = onPhone();
        assertThat(got).as("messages on the phone").isNotEmpty();
        return got.get(got.size() - 1);
    }

    /** What reached the phone. */
    List<PhoneMessage> onPhone() {
        return customer.phone().stream()
                .filter(line -> line.direction() == PhoneMessage.Direction.IN)
                .toList();
    }

    /** From here on it is told, too, that the customer read what was answered; of most cases it would only be noise. */
    void watchReading() {
        watchesReading = true;
    }

    /** Waits a while for something that passes, and tells it only if it was so. */
    void notice(String what, Callable<Boolean> happens) {
        try {
            soon().until(happens);
            noticed.add(what);
        } catch (ConditionTimeoutException never) {
            noticed.add("not: " + what);
        }
    }

    /** What was seen on the phone that is no message. */
    Stream<String> signs() {
        boolean read =
                customer.phone().stream().anyMatch(line -> line.wamid().equals(hello) && line.status() == Tick.READ);
        return Stream.concat(
                noticed.stream(), read ? Stream.of("what the customer wrote is marked as read") : Stream.of());
    }

    /** What has become of the conversation, which waited for an answer. */
    Stream<String> state() {
        String status = bridge.api().get("conversations/" + conversation).text("status");
        return status.equals("pending") ? Stream.of() : Stream.of("the conversation becomes " + status);
    }

    /** What reached Jivo behind the hello. */
    List<ReceivedEvent> atJivo() {
        return bridge.received().stream()
                .filter(event -> event.clientId().equals(conversation))
                .filter(event -> !HELLO.equals(event.text()))
                .filter(event -> watchesReading || !event.type().equals("seen"))
                .toList();
    }

    /** What the operator was told instead of being taken. */
    List<String> refusals() {
        return refusals;
    }

    /** The timeline, oldest first. */
    List<JsonObject> timeline() {
        List<JsonObject> newestFirst = bridge.api().get(path("messages")).items();
        List<JsonObject> messages = new ArrayList<>(newestFirst);
        Collections.reverse(messages);
        return messages;
    }

    private PhoneText.Writer writer() {
        return new PhoneText.Writer(customer.number(), customer.name());
    }

    private static void phone(PhoneDraft draft) {
        assertThat(Stack.get().simulators().phone().send(draft).answer().status())
                .as("answer to the webhook")
                .isEqualTo(200);
    }
}
