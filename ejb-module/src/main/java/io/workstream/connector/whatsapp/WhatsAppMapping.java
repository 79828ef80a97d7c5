package io.workstream.connector.whatsapp;

import io.workstream.content.LooseJson;
import io.workstream.conversation.AddressChange;
import io.workstream.conversation.Carried;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.InboundMessage;
import io.workstream.conversation.Sender;
import io.workstream.conversation.StatusReport;
import io.workstream.shared.Ids;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a webhook body of the Cloud API. Several entries, changes, messages and statuses may come in one; contacts are
 * matched by address, never by place. Anything may be missing; what lacks an id or an address, or has one that can be none,
 * is counted as unreadable.
 */
final class WhatsAppMapping {

    private static final Map<String, StatusReport.Outcome> OUTCOMES = Map.of(
            "sent", StatusReport.Outcome.SENT,
            "delivered", StatusReport.Outcome.DELIVERED,
            "read", StatusReport.Outcome.READ,
            "played", StatusReport.Outcome.READ,
            "failed", StatusReport.Outcome.FAILED);

    /** Longest id that is stored; Meta's have some 60 characters. */
    private static final int LONGEST_ID = 255;

    private final BusinessNumber number;
    private final Instant now;
    private final WhatsAppContent content;
    private final List<InboundMessage> messages = new ArrayList<>();
    private final List<InboundMessage> echoes = new ArrayList<>();
    private final List<AddressChange> moves = new ArrayList<>();
    private final List<StatusReport> statuses = new ArrayList<>();
    private int foreign;
    private int unreadable;
    private int lost;

    /**
     * Who may have written the messages of a change.
     *
     * @param only whether it has one message and one contact
     */
    private record Speakers(List<JsonObject> contacts, boolean only) {

        Sender of(JsonObject message) {
            return only
                    ? People.only(message, contacts.get(0))
                    : People.sender(message, "from", "from_user_id", contacts);
        }
    }

    private WhatsAppMapping(BusinessNumber number, Clock clock) {
        this.number = number;
        this.now = clock.instant();
        this.content = new WhatsAppContent(() -> Ids.next(clock));
    }

    /** Reads what a body says about one number; the clock stands in for times that are missing. */
    static WhatsAppEvents read(JsonObject body, BusinessNumber number, Clock clock) {
        WhatsAppMapping mapping = new WhatsAppMapping(number, clock);
        for (JsonObject entry : LooseJson.objects(body, "entry")) {
            LooseJson.objects(entry, "changes").forEach(mapping::change);
        }
        return new WhatsAppEvents(
                mapping.messages,
                mapping.echoes,
                mapping.moves,
                mapping.statuses,
                mapping.foreign,
                mapping.unreadable,
                mapping.lost);
    }

    private void change(JsonObject change) {
        JsonObject value = LooseJson.object(change, "value").orElse(JsonObject.EMPTY_JSON_OBJECT);
        JsonObject metadata = LooseJson.object(value, "metadata").orElse(JsonObject.EMPTY_JSON_OBJECT);
        Optional<String> id = LooseJson.text(metadata, "phone_number_id");
        if (id.isEmpty()) {
            return;
        }
        if (!id.get().equals(number.id())) {
            foreign++;
            return;
        }
        BusinessNumber business = number.asIn(metadata);
        List<JsonObject> contacts = LooseJson.objects(value, "contacts");
        List<JsonObject> told = LooseJson.objects(value, "messages");
        boolean only = told.size() == 1
                && contacts.size() == 1
                && LooseJson.text(contacts.get(0), "wa_id").filter(business::is).isEmpty();
        told.stream()
                .filter(message -> !inGroup(message))
                .forEach(message -> message(message, business, new Speakers(contacts, only)));
        LooseJson.objects(value, "message_echoes").stream()
                .filter(echo -> !inGroup(echo))
                .forEach(echo -> keep(echo(echo, contacts), echoes));
        LooseJson.objects(value, "statuses").forEach(status -> keep(status(status), statuses));
    }

    /** What is said in a group is for nobody here: an answer would go to its writer alone. */
    private static boolean inGroup(JsonObject message) {
        return LooseJson.text(message, "group_id").isPresent();
    }

    private void message(JsonObject message, BusinessNumber business, Speakers speakers) {
        if (LooseJson.text(message, "from").filter(business::is).isPresent()) {
            keep(echo(message, speakers.contacts()), echoes);
            return;
        }
        if (People.moves(message)) {
            move(message, speakers.contacts());
            return;
        }
        Optional<InboundMessage> inbound = message(message, speakers.of(message));
        lost += inbound.isEmpty() ? 1 : 0;
        keep(inbound, messages);
    }

    /** A move to where the person is already, or to nowhere, is no news. */
    private void move(JsonObject message, List<JsonObject> contacts) {
        Sender told = People.sender(message, "from", "from_user_id", contacts);
        People.moved(message, contacts).ifPresent(now -> {
            Sender before = People.before(told, now);
            if (!before.addressable() || !People.reachable(before, now)) {
                keep(message(message, before).map(notice -> new AddressChange(notice, now)), moves);
            }
        });
    }

    private <T> void keep(Optional<T> read, List<T> list) {
        if (read.isPresent()) {
            list.add(read.get());
        } else {
            unreadable++;
        }
    }

    private Optional<InboundMessage> echo(JsonObject message, List<JsonObject> contacts) {
        return message(message, People.sender(message, "to", "to_user_id", contacts));
    }

    private Optional<InboundMessage> message(JsonObject message, Sender sender) {
        Optional<String> id = id(message);
        if (id.isEmpty() || !sender.addressable()) {
            return Optional.empty();
        }
        Carried carried = content.read(message);
        String replyTo = LooseJson.object(message, "context")
                .flatMap(context -> LooseJson.text(context, "id"))
                .orElse(null);
        return Optional.of(new InboundMessage(id.get(), sender, time(message), carried, replyTo));
    }

    private Optional<StatusReport> status(JsonObject status) {
        Optional<String> id = id(status);
        StatusReport.Outcome outcome =
                OUTCOMES.get(LooseJson.text(status, "status").orElse(""));
        if (id.isEmpty() || outcome == null) {
            return Optional.empty();
        }
        UUID tag = LooseJson.text(status, "biz_opaque_callback_data")
                .flatMap(Ids::parse)
                .orElse(null);
        FailureView failure = outcome == StatusReport.Outcome.FAILED ? failure(status) : null;
        boolean unfit = failure != null && MetaRule.of(failure.code()) == MetaRule.OTHER_FORM;
        StatusReport.Outcome told = unfit ? StatusReport.Outcome.UNFIT : outcome;
        return Optional.of(new StatusReport(id.get(), tag, told, time(status), failure));
    }

    /** Of several errors the one that stops the account, else the first. */
    private static FailureView failure(JsonObject status) {
        List<FailureView> failures = LooseJson.objects(status, "errors").stream()
                .map(WhatsAppMapping::reason)
                .toList();
        return failures.stream()
                .filter(failure -> MetaRule.of(failure.code()) == MetaRule.STOP)
                .findFirst()
                .or(() -> failures.stream().findFirst())
                .orElseGet(() -> reason(JsonObject.EMPTY_JSON_OBJECT));
    }

    private static FailureView reason(JsonObject error) {
        String reason = LooseJson.object(error, "error_data")
                .flatMap(data -> LooseJson.text(data, "details"))
                .or(() -> LooseJson.text(error, "message"))
                .or(() -> LooseJson.text(error, "title"))
                .orElse("WhatsApp gave no reason.");
        return new FailureView(LooseJson.text(error, "code").orElse("failed"), reason);
    }

    private static Optional<String> id(JsonObject item) {
        return LooseJson.text(item, "id").filter(id -> id.length() <= LONGEST_ID);
    }

    private Instant time(JsonObject item) {
        return LooseJson.number(item, "timestamp").map(Instant::ofEpochSecond).orElse(now);
    }
}
