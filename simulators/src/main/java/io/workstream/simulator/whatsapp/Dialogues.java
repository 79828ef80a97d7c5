package io.workstream.simulator.whatsapp;

import io.workstream.simulator.whatsapp.rules.SendFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Customers and what stands on their phones. */
final class Dialogues {

    /** One dialogue: a business number and a customer's number. */
    record Key(String phoneNumberId, String customer) {}

    private static final Duration REPLY_WINDOW = Duration.ofHours(24);
    private static final Duration TYPING = Duration.ofSeconds(25);

    private static final class Dialogue {
        private final List<PhoneMessage> messages = new ArrayList<>();
        private @Nullable Instant lastWritten;
        private Instant typingUntil = Instant.EPOCH;
    }

    private final Clock clock;
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final Map<Key, Dialogue> dialogues = new LinkedHashMap<>();

    Dialogues(Clock clock) {
        this.clock = clock;
    }

    synchronized List<Customer> customers() {
        return List.copyOf(customers.values());
    }

    synchronized Optional<Customer> customer(String number) {
        return Optional.ofNullable(customers.get(number));
    }

    synchronized Optional<Customer> customerByUserId(String userId) {
        return customers.values().stream()
                .filter(customer -> userId.equals(customer.userId()))
                .findFirst();
    }

    /** Changes the customer; one who is not known yet starts as {@code fresh}. */
    synchronized Customer change(Customer fresh, UnaryOperator<Customer> change) {
        Customer changed = change.apply(customers.getOrDefault(fresh.number(), fresh));
        customers.put(changed.number(), changed);
        return changed;
    }

    synchronized List<PhoneMessage> messages(Key key) {
        Dialogue dialogue = dialogues.get(key);
        return dialogue == null ? List.of() : List.copyOf(dialogue.messages);
    }

    synchronized List<Key> keys() {
        return List.copyOf(dialogues.keySet());
    }

    synchronized void add(Key key, PhoneMessage message) {
        Dialogue dialogue = dialogues.computeIfAbsent(key, k -> new Dialogue());
        if (message.isFromBusiness()) {
            dialogue.typingUntil = Instant.EPOCH;
        } else {
            Instant before = dialogue.lastWritten;
            dialogue.lastWritten = before == null || before.isBefore(message.at()) ? message.at() : before;
            if (dialogue.messages.stream().anyMatch(known -> known.wamid().equals(message.wamid()))) {
                return;
            }
        }
        dialogue.messages.add(message);
    }

    synchronized boolean isWindowOpen(Key key, Instant now) {
        Dialogue dialogue = dialogues.get(key);
        return dialogue != null
                && dialogue.lastWritten != null
                && now.isBefore(dialogue.lastWritten.plus(REPLY_WINDOW));
    }

    /** As if the customer's last message were so old. */
    synchronized void age(Key key, Instant lastWritten) {
        dialogues.computeIfAbsent(key, k -> new Dialogue()).lastWritten = lastWritten;
    }

    synchronized boolean isTyping(Key key) {
        Dialogue dialogue = dialogues.get(key);
        return dialogue != null && clock.instant().isBefore(dialogue.typingUntil);
    }

    synchronized boolean knows(Key key, String wamid) {
        Dialogue dialogue = dialogues.get(key);
        return dialogue != null && position(dialogue.messages, wamid) >= 0;
    }

    /** Changes a message if it is there. */
    synchronized void change(Key key, String wamid, UnaryOperator<PhoneMessage> change) {
        replace(key, wamid, change);
    }

    /** The customer goes on under another number, with the dialogue and the name. */
    synchronized void move(Key from, String number) {
        Dialogue dialogue = dialogues.remove(from);
        if (dialogue != null) {
            dialogues.put(new Key(from.phoneNumberId(), number), dialogue);
        }
        Customer before = customers.get(from.customer());
        if (before != null) {
            customers.put(number, new Customer(number, before.name(), before.userId(), before.switches()));
        }
    }

    /** Moves the message forward; false when it already stood there or further, or is not known (any more). */
    synchronized boolean advance(Key key, String wamid, Tick tick) {
        return replace(key, wamid, message -> message.status().compareTo(tick) < 0 ? message.with(tick) : message);
    }

    synchronized void fail(Key key, String wamid, SendFailure why) {
        replace(key, wamid, message -> message.failed(why));
    }

    /**
     * The business has read this message of the customer and all before it, and perhaps started to write; false when
     * it is not known.
     */
    synchronized boolean readUpTo(String phoneNumberId, String wamid, boolean typing) {
        for (Map.Entry<Key, Dialogue> entry : dialogues.entrySet()) {
            List<PhoneMessage> messages = entry.getValue().messages;
            int last = position(messages, wamid);
            if (entry.getKey().phoneNumberId().equals(phoneNumberId)
                    && last >= 0
                    && !messages.get(last).isFromBusiness()) {
                messages.subList(0, last + 1)
                        .replaceAll(message -> message.isFromBusiness() ? message : message.with(Tick.READ));
                entry.getValue().typingUntil = typing ? clock.instant().plus(TYPING) : Instant.EPOCH;
                return true;
            }
        }
        return false;
    }

    synchronized void clear() {
        dialogues.clear();
        customers.replaceAll((number, customer) -> customer.with(Switches.USUAL));
    }

    synchronized void forgetCustomers() {
        customers.clear();
    }

    private boolean replace(Key key, String wamid, UnaryOperator<PhoneMessage> change) {
        Dialogue dialogue = dialogues.get(key);
        int at = dialogue == null ? -1 : position(dialogue.messages, wamid);
        if (dialogue == null || at < 0) {
            return false;
        }
        PhoneMessage before = dialogue.messages.get(at);
        PhoneMessage after = change.apply(before);
        dialogue.messages.set(at, after);
        return before != after;
    }

    private static int position(List<PhoneMessage> messages, String wamid) {
        // From the end: nearly always one of the newest is meant.
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).wamid().equals(wamid)) {
                return i;
            }
        }
        return -1;
    }
}
