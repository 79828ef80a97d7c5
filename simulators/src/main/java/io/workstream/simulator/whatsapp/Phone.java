package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.around.Surroundings;
import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.ProductAnswer;
import io.workstream.simulator.wire.ProductCalls;
import io.workstream.simulator.wire.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What customers do on their phones: write, send, look, read, block. */
public final class Phone {

    /** A written message and the product's first answer to its webhook (repeats go on behind it). */
    public record Written(String wamid, ProductAnswer answer) {}

    private static final int LONGEST_TEXT = 4096;

    private final Numbers numbers;
    private final Dialogues dialogues;
    private final MetaWebhooks webhooks;
    private final MessageDelivery delivery;
    private final LiveFeed feed;
    private final Clock clock;

    Phone(Numbers numbers, Dialogues dialogues, MetaWebhooks webhooks, MessageDelivery delivery, Surroundings around) {
        this.numbers = numbers;
        this.dialogues = dialogues;
        this.webhooks = webhooks;
        this.delivery = delivery;
        this.feed = around.feed();
        this.clock = around.clock();
    }

    /** Sends the webhook of the text and waits for the product's first answer. */
    public Written write(PhoneText text) {
        if (text.text().codePointCount(0, text.text().length()) > LONGEST_TEXT) {
            throw new Refusal(400, "text must be at most " + LONGEST_TEXT + " characters long");
        }
        return send(new PhoneDraft(text.phoneNumberId(), text.from(), Parts.text(text.text()), null, text.origin()));
    }

    /** The same with a message of any kind. */
    public Written send(PhoneDraft draft) {
        BusinessNumber number = verified(draft.phoneNumberId());
        Customer customer = writer(draft.from());
        String wamid = Objects.requireNonNullElseGet(draft.origin().wamid(), () -> Wamid.fresh(customer.number()));
        Dialogues.Key key = new Dialogues.Key(number.phoneNumberId(), customer.number());
        PhoneMessage message = PhoneMessage.fresh(
                wamid,
                PhoneMessage.Direction.OUT,
                Parts.content(draft.part(), draft.file()),
                Objects.requireNonNullElseGet(draft.origin().sentAt(), clock::instant));
        dialogues.add(key, message);
        numbers.rates().arrived(number.phoneNumberId());
        feed.changed(LiveFeed.Area.PHONE);
        ProductCalls.Sending sending = webhooks.send(number, value(number, customer, message, draft.part()));
        sending.last().thenAccept(answer -> {
            if (answer.status() == 200 && dialogues.advance(key, wamid, Tick.DELIVERED)) {
                feed.changed(LiveFeed.Area.PHONE);
            }
        });
        apply(key, draft.part());
        return new Written(wamid, sending.first().join());
    }

    /**
     * Sends a webhook with exactly these bytes, signed with the number's secret, and waits for the first answer. The
     * phone shows nothing of it.
     */
    public ProductAnswer sendRaw(String phoneNumberId, byte[] body) {
        return webhooks.sendBody(verified(phoneNumberId), body).first().join();
    }

    /** A webhook value of field {@code messages}, wrapped and signed as Meta does. */
    public ProductAnswer sendValue(String phoneNumberId, ObjectNode value) {
        return webhooks.send(verified(phoneNumberId), value).first().join();
    }

    /** The dialogue as it stands on the customer's phone, oldest first. */
    public List<PhoneMessage> dialogue(String phoneNumberId, String customer) {
        return dialogues.messages(new Dialogues.Key(phoneNumberId, customer));
    }

    /** Whether the business is shown as writing. */
    public boolean isBusinessTyping(String phoneNumberId, String customer) {
        return dialogues.isTyping(new Dialogues.Key(phoneNumberId, customer));
    }

    public List<Customer> customers() {
        return dialogues.customers();
    }

    public Optional<Customer> customer(String number) {
        return dialogues.customer(number);
    }

    /** Changes a customer or adds a new one; who starts to read reads all that has arrived. */
    public Customer change(String number, UnaryOperator<Customer> change) {
        Customer changed = dialogues.change(Customer.named(number, number), change);
        if (changed.switches().reads()) {
            dialogues.keys().stream()
                    .filter(key -> key.customer().equals(changed.number()))
                    .forEach(delivery::readAll);
        }
        feed.changed(LiveFeed.Area.PHONE);
        return changed;
    }

    public Customer flip(String number, Switches switches) {
        return change(number, customer -> customer.with(switches));
    }

    /** From now on the customer's last message counts as so old. */
    public void age(String phoneNumberId, String customer, Duration age) {
        dialogues.age(
                new Dialogues.Key(phoneNumberId, customer), clock.instant().minus(age));
    }

    /** The customer opens the dialogue once: what has arrived is read, also where reading is switched off. */
    public void read(String phoneNumberId, String customer) {
        delivery.readAll(new Dialogues.Key(phoneNumberId, customer));
    }

    /** The customer hears a voice note. */
    public void play(String phoneNumberId, String customer, String wamid) {
        delivery.play(new Dialogues.Key(phoneNumberId, customer), wamid);
    }

    /** Empties the phones; customers stay, with their usual switches. */
    public void clear() {
        dialogues.clear();
        feed.changed(LiveFeed.Area.PHONE);
    }

    /** Empties the phones and forgets customers and numbers. */
    public void clearAll() {
        clear();
        dialogues.forgetCustomers();
        numbers.clear();
    }

    private BusinessNumber verified(String phoneNumberId) {
        BusinessNumber number = numbers.find(phoneNumberId)
                .orElseThrow(() -> new Refusal(404, "no number with phoneNumberId " + phoneNumberId));
        if (!numbers.isVerified(number.phoneNumberId())) {
            throw new Refusal(409, "the webhook of this number is not verified; register it again");
        }
        return number;
    }

    /** What a message does to those before it. */
    private void apply(Dialogues.Key key, ObjectNode part) {
        String type = part.path("type").asText();
        JsonNode object = part.path(type);
        switch (type) {
            case "reaction" -> dialogues.change(
                    key,
                    object.path("message_id").asText(),
                    message -> message.reacted(
                            PhoneMessage.Direction.OUT, object.path("emoji").asText("")));
            case "edit" -> dialogues.change(
                    key,
                    object.path("original_message_id").asText(),
                    message -> message.edited(object.at("/message/text/body").asText("")));
            case "revoke" -> dialogues.change(
                    key, object.path("original_message_id").asText(), PhoneMessage::revoked);
            case "system" -> {
                String fresh =
                        object.path("wa_id").asText(object.path("new_wa_id").asText(""));
                if (object.path("type").asText().endsWith("changed_number") && !fresh.isEmpty()) {
                    dialogues.move(key, fresh);
                }
            }
            default -> {}
        }
    }

    private Customer writer(PhoneText.Writer from) {
        String name = from.name();
        return dialogues.change(
                Customer.named(from.number(), name == null ? from.number() : name),
                known -> name == null ? known : new Customer(known.number(), name, known.userId(), known.switches()));
    }

    private static ObjectNode value(BusinessNumber number, Customer customer, PhoneMessage message, ObjectNode part) {
        ObjectNode value = MetaWebhooks.value(number);
        // Of a changed number Meta tells without saying who it is.
        if (!message.type().equals("system")) {
            ObjectNode contact = value.putArray("contacts").addObject();
            contact.putObject("profile").put("name", customer.name());
            contact.put("wa_id", customer.number());
            if (customer.userId() != null) {
                contact.put("user_id", customer.userId());
            }
        }
        ObjectNode sent = value.putArray("messages").addObject().put("from", customer.number());
        if (customer.userId() != null) {
            sent.put("from_user_id", customer.userId());
        }
        sent.put("id", message.wamid())
                .put("timestamp", Long.toString(message.at().getEpochSecond()));
        sent.setAll(part);
        return value;
    }
}
