package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.ProductAnswer;
import io.workstream.simulator.wire.ProductCalls;
import io.workstream.simulator.wire.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What customers do on their phones: write, look, read, block. */
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

    /** Sends the webhook of the message and waits for the product's first answer. */
    public Written write(PhoneText text) {
        if (text.text().codePointCount(0, text.text().length()) > LONGEST_TEXT) {
            throw new Refusal(400, "text must be at most " + LONGEST_TEXT + " characters long");
        }
        BusinessNumber number = numbers.find(text.phoneNumberId())
                .orElseThrow(() -> new Refusal(404, "no number with phoneNumberId " + text.phoneNumberId()));
        if (!numbers.isVerified(number.phoneNumberId())) {
            throw new Refusal(409, "the webhook of this number is not verified; register it again");
        }
        Customer customer = writer(text.from());
        Instant at = Objects.requireNonNullElseGet(text.origin().sentAt(), clock::instant);
        String wamid = Objects.requireNonNullElseGet(text.origin().wamid(), () -> Wamid.fresh(customer.number()));
        Dialogues.Key key = new Dialogues.Key(number.phoneNumberId(), customer.number());
        PhoneMessage message = new PhoneMessage(wamid, PhoneMessage.Direction.OUT, text.text(), at, Tick.SENT, null);
        dialogues.add(key, message);
        feed.changed(LiveFeed.Area.PHONE);
        ProductCalls.Sending sending = webhooks.send(number, textValue(number, customer, message));
        sending.last().thenAccept(answer -> {
            if (answer.status() == 200 && dialogues.advance(key, wamid, Tick.DELIVERED)) {
                feed.changed(LiveFeed.Area.PHONE);
            }
        });
        return new Written(wamid, sending.first().join());
    }

    /** The dialogue as it stands on the customer's phone, oldest first. */
    public List<PhoneMessage> dialogue(String phoneNumberId, String customer) {
        return dialogues.messages(new Dialogues.Key(phoneNumberId, customer));
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

    /** The customer opens the dialogue once: what has arrived is read, also where reading is switched off. */
    public void read(String phoneNumberId, String customer) {
        delivery.readAll(new Dialogues.Key(phoneNumberId, customer));
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

    private Customer writer(PhoneText.Writer from) {
        String name = from.name();
        return dialogues.change(
                Customer.named(from.number(), name == null ? from.number() : name),
                known -> name == null ? known : new Customer(known.number(), name, known.userId(), known.switches()));
    }

    private static ObjectNode textValue(BusinessNumber number, Customer customer, PhoneMessage message) {
        ObjectNode value = MetaWebhooks.value(number);
        ObjectNode contact = value.putArray("contacts").addObject();
        contact.putObject("profile").put("name", customer.name());
        contact.put("wa_id", customer.number());
        ObjectNode sent = value.putArray("messages").addObject().put("from", customer.number());
        if (customer.userId() != null) {
            contact.put("user_id", customer.userId());
            sent.put("from_user_id", customer.userId());
        }
        sent.put("id", message.wamid())
                .put("timestamp", Long.toString(message.at().getEpochSecond()));
        sent.putObject("text").put("body", message.text());
        sent.put("type", "text");
        return value;
    }
}
