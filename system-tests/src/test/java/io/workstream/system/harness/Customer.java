package io.workstream.system.harness;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;

import io.workstream.simulator.jivo.AgentText;
import io.workstream.simulator.jivo.JivoConsole.Answered;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.Phone;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.whatsapp.Switches;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A customer of a bridge: what they do, and what each side knows of their dialogue. */
public final class Customer {

    private final Bridge bridge;
    private final String number;
    private final String name;

    Customer(Bridge bridge, String number, String name) {
        this.bridge = bridge;
        this.number = number;
        this.name = name;
    }

    /** Digits without a plus sign. */
    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** A text that is not sent yet. */
    public PhoneText draft(String text) {
        return PhoneText.of(bridge.phoneNumberId(), new PhoneText.Writer(number, name), text);
    }

    /** Writes; returns the product's answer to the webhook. */
    public Phone.Written says(String text) {
        return says(draft(text));
    }

    public Phone.Written says(PhoneText text) {
        return phoneOf().write(text);
    }

    /** Writes and waits until the text lies in Jivo, so that there is a dialogue; returns its id. */
    public String starts(String text) {
        says(text);
        soon().until(() -> atJivo().stream().anyMatch(event -> text.equals(event.text())));
        return conversation();
    }

    /** Changes how the phone behaves. */
    public void becomes(Switches switches) {
        phoneOf().flip(number, switches);
    }

    /** What the phone shows, both sides. */
    public List<PhoneMessage> phone() {
        return phoneOf().dialogue(bridge.phoneNumberId(), number);
    }

    /** The texts that reached the phone, in order. */
    public List<String> got() {
        return phone().stream()
                .filter(line -> line.direction() == PhoneMessage.Direction.IN)
                .map(PhoneMessage::text)
                .toList();
    }

    /** What Jivo received of this customer. */
    public List<ReceivedEvent> atJivo() {
        return bridge.received().stream()
                .filter(event -> ("+" + number)
                        .equals(event.body().path("sender").path("phone").asText()))
                .toList();
    }

    /** The texts that Jivo received of this customer, in order. */
    public List<String> textsAtJivo() {
        return atJivo().stream().map(ReceivedEvent::text).toList();
    }

    /** The dialogue's id; waits until there is one. */
    public String conversation() {
        return soon().until(this::findConversation, Optional::isPresent)
                .orElseThrow()
                .getString("id");
    }

    /** The dialogue as REST lists it. */
    public Optional<JsonObject> findConversation() {
        return bridge.api().all(bridge.path("conversations"), 200).stream()
                .filter(conversation -> ("+" + number)
                        .equals(conversation.getJsonObject("contact").getString("phone", "")))
                .findFirst();
    }

    /** The operator answers in Jivo; returns what the product said to that. */
    public Answered operatorSays(String text) {
        return operatorSays(new AgentText(conversation(), text, null, null));
    }

    public Answered operatorSays(AgentText text) {
        return Stack.get().simulators().jivo().answer(bridge.console().id(), text);
    }

    /** An agent answers over REST. */
    public Answer agentSays(String text) {
        return bridge.api().post(messagesPath(), object("text", text));
    }

    /** The path of the dialogue's messages. */
    public String messagesPath() {
        return "conversations/" + conversation() + "/messages";
    }

    /** The dialogue's messages over REST, oldest first. */
    public List<JsonObject> timeline() {
        List<JsonObject> messages = new ArrayList<>(bridge.api().all(messagesPath(), 200));
        Collections.reverse(messages);
        return messages;
    }

    /** The message with this text; waits until there is one. */
    public JsonObject message(String text) {
        return soon().until(
                        () -> timeline().stream()
                                .filter(message -> text.equals(message.getString("text", "")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The message with this text as soon as it has come so far. */
    public JsonObject message(String text, String status) {
        return soon().until(() -> message(text), message -> message.getString("status")
                .equals(status));
    }

    /** Every hop of the message with this text. */
    public List<JsonObject> deliveries(String text) {
        String id = message(text).getString("id");
        return bridge.api().get(messagesPath() + "/" + id + "/deliveries").items();
    }

    private static Phone phoneOf() {
        return Stack.get().simulators().phone();
    }
}
